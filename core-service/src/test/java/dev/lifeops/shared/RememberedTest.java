package dev.lifeops.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.MovableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class RememberedTest {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final MovableClock clock = new MovableClock();
    private final AtomicInteger counted = new AtomicInteger();

    @Test
    void what_was_looked_up_a_moment_ago_is_not_looked_up_again() {
        var figure = new Remembered<>("a figure", FRESH, 0, counted::incrementAndGet, clock);

        assertThat(figure.get()).isEqualTo(1);
        clock.forward(FRESH.minusMillis(1));
        assertThat(figure.get()).isEqualTo(1);
        clock.forward(Duration.ofMillis(1));
        assertThat(figure.get()).isEqualTo(2);
    }

    @Test
    void it_stays_what_it_was_while_the_database_is_away() {
        var figure = new Remembered<>("a figure", FRESH, 0, this::countedUnlessAway, clock);

        assertThat(figure.get()).isEqualTo(1);
        clock.forward(FRESH);
        assertThat(figure.get()).isEqualTo(1);
        clock.forward(FRESH);
        assertThat(figure.get()).isEqualTo(3);
    }

    private int countedUnlessAway() {
        if (counted.incrementAndGet() == 2) {
            throw new DataAccessResourceFailureException("away");
        }
        return counted.get();
    }
}
