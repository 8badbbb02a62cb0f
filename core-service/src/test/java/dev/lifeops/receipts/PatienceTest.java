package dev.lifeops.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"wait=20|20", "respond-async, wait=5|5", "WAIT = 7|7", "wait=\"3\"|3", "wait=999999|60", "wait=0|0"
            })
    void a_client_says_how_long_it_will_wait_but_never_longer_than_a_minute(String preference, long seconds) {
        assertThat(Patience.of(List.of(preference)).orElseThrow().atMost()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "respond-async", "wait", "wait=", "wait=-1", "wait=soon", "await=5"})
    void who_does_not_say_so_does_not_wait(String preference) {
        assertThat(Patience.of(List.of(preference))).isEmpty();
        assertThat(Patience.of(null)).isEmpty();
    }

    @Test
    void it_looks_until_it_is_done() {
        var looks = new AtomicInteger();

        assertThat(new Patience(Duration.ofSeconds(30)).until(() -> looks.incrementAndGet() == 3))
                .isTrue();

        assertThat(looks).hasValue(3);
    }

    @Test
    void it_has_an_end() {
        assertThat(new Patience(Duration.ofMillis(150)).until(() -> false)).isFalse();
    }
}
