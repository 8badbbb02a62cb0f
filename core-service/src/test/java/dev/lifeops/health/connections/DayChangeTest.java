package dev.lifeops.health.connections;

import static dev.lifeops.health.connections.GoogleTestSetup.ZONE;
import static dev.lifeops.health.connections.Wearer.FIT;
import static dev.lifeops.health.connections.Wearer.HEALTH;
import static dev.lifeops.health.connections.Wearer.awaitBackFill;
import static dev.lifeops.health.connections.Wearer.awaitStatus;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.MovableClock;
import dev.lifeops.TestClient;
import dev.lifeops.demo.google.FakeGoogle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.annotation.DirtiesContext;

/** Moves the clock by days, which nobody else is to notice. */
@GoogleTest
@DirtiesContext
class DayChangeTest {

    private final Wearer wearer;
    private final FakeGoogle google;
    private final MovableClock clock;
    private final Shelf shelf;

    @Autowired
    DayChangeTest(Wearer wearer, FakeGoogle google, MovableClock clock, Shelf shelf) {
        this.wearer = wearer;
        this.google = google;
        this.clock = clock;
        this.shelf = shelf;
    }

    @BeforeEach
    void start() {
        wearer.freshStart();
    }

    @ParameterizedTest
    @ValueSource(strings = {FIT, HEALTH})
    void what_is_walked_around_midnight_counts_for_the_day_it_was_walked_on(String source) {
        var day = tomorrow();
        moveTo(day, LocalTime.of(23, 50));
        walk(700);
        var ada = connected(source);
        assertThat(shelf.steps(ada, day)).isEqualTo(google.person().stepsOn(day));

        moveTo(day.plusDays(1), LocalTime.of(0, 10));
        walk(900);
        ada = synced(ada, source);

        assertThat(shelf.steps(ada, day)).isEqualTo(google.person().stepsOn(day));
        assertThat(shelf.steps(ada, day.plusDays(1))).isEqualTo(900);
    }

    @Test
    void who_flies_west_over_midnight_lives_the_day_on_and_nothing_of_the_other_counts_for_it() {
        var day = tomorrow();
        moveTo(day, LocalTime.of(23, 50));
        var ada = connected(FIT);
        moveTo(day.plusDays(1), LocalTime.of(0, 25));
        walk(300);
        moveTo(day.plusDays(1), LocalTime.of(0, 30));
        var landed = clock.instant();
        ada = ada.signedIn(ada.email());
        ada.send(HttpMethod.PUT, "/api/v1/health/time-zone/history", _ -> {}, """
                [{"since": "2020-01-01T00:00:00Z", "zone": "%s"}, {"since": "%s", "zone": "America/New_York"}]""".formatted(ZONE, landed))
                .is(200);

        moveTo(day.plusDays(1), LocalTime.of(0, 40));
        walk(900);
        ada = synced(ada, FIT);

        assertThat(shelf.steps(ada, day)).isEqualTo(google.person().stepsOn(day) + 900);
    }

    private TestClient connected(String source) {
        var somebody = wearer.connected(source);
        awaitBackFill(somebody, source);
        return somebody;
    }

    private TestClient synced(TestClient client, String source) {
        var again = client.signedIn(client.email());
        again.post(source + "/sync", null).is(202);
        awaitStatus(
                again,
                source,
                it -> it.path("lastSyncAt").asString("").equals(clock.instant().toString()));
        return again;
    }

    private void walk(long steps) {
        google.person().walk(clock.instant().minus(Duration.ofMinutes(2)), steps);
    }

    private LocalDate tomorrow() {
        return LocalDate.ofInstant(clock.instant(), ZONE).plusDays(1);
    }

    private void moveTo(LocalDate day, LocalTime time) {
        clock.forward(
                Duration.between(clock.instant(), Instant.from(day.atTime(time).atZone(ZONE))));
    }
}
