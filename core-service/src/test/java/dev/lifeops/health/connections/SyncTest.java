package dev.lifeops.health.connections;

import static dev.lifeops.health.connections.Wearer.FIT;
import static dev.lifeops.health.connections.Wearer.HEALTH;
import static dev.lifeops.health.connections.Wearer.awaitBackFill;
import static dev.lifeops.health.connections.Wearer.awaitStatus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifeops.MovableClock;
import dev.lifeops.TestClient;
import dev.lifeops.demo.google.FakeGoogle;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GoogleTest
class SyncTest {

    private final Wearer wearer;
    private final FakeGoogle google;
    private final MovableClock clock;
    private final Shelf shelf;

    @Autowired
    SyncTest(Wearer wearer, FakeGoogle google, MovableClock clock, Shelf shelf) {
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
    void the_first_sync_goes_back_as_far_as_it_is_meant_to(String source) {
        var ada = wearer.connected(source);

        var status = awaitBackFill(ada, source);

        assertThat(status.at("/covered/to").asString()).isEqualTo(today().toString());
        assertThat(status.at("/covered/from").asString())
                .isEqualTo(today().minusDays(20).toString());
        assertThat(status.path("lastSyncAt").asString()).isNotBlank();
        assertThat(status.path("nextSyncAt").asString())
                .isGreaterThan(clock.instant().toString());
        assertThat(status.path("problem").isNull()).isTrue();
        for (var day : new LocalDate[] {today(), today().minusDays(1), today().minusDays(20)}) {
            assertThat(shelf.steps(ada, day))
                    .as(day.toString())
                    .isEqualTo(google.person().stepsOn(day));
        }
        assertThat(shelf.nights(ada)).isBetween(19L, 21L);
    }

    @Test
    void the_newest_days_come_first() {
        var ada = wearer.connected(FIT);

        awaitBackFill(ada, FIT);

        var first = today().minusDays(13).atStartOfDay(GoogleTestSetup.ZONE).toInstant();
        assertThat(google.visits().to("/sessions"))
                .hasSize(2)
                .first()
                .asString()
                .contains("startTime=" + first);
    }

    @ParameterizedTest
    @ValueSource(strings = {FIT, HEALTH})
    void what_a_device_tells_late_comes_with_the_next_sync(String source) {
        var ada = wearer.connected(source);
        awaitBackFill(ada, source);
        var yesterday = today().minusDays(1);
        var before = shelf.steps(ada, yesterday);
        var rows = shelf.rows(ada);

        google.person()
                .walk(yesterday.atTime(12, 0).atZone(GoogleTestSetup.ZONE).toInstant(), 4000);
        ada.post(source + "/sync", null).is(202);

        await().untilAsserted(() -> assertThat(shelf.steps(ada, yesterday)).isEqualTo(before + 4000));
        assertThat(shelf.rows(ada)).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {FIT, HEALTH})
    void the_next_day_begins_where_the_last_one_ended(String source) {
        var ada = wearer.connected(source);
        awaitBackFill(ada, source);
        var yesterday = today();

        clock.forward(Duration.ofDays(1));
        ada = ada.signedIn(ada.email());
        ada.post(source + "/sync", null).is(202);

        var day = today();
        awaitStatus(ada, source, it -> it.at("/covered/to").asString().equals(day.toString()));
        assertThat(shelf.steps(ada, day)).isEqualTo(google.person().stepsOn(day));
        assertThat(shelf.steps(ada, yesterday)).isEqualTo(google.person().stepsOn(yesterday));
    }

    @Test
    void after_a_long_time_away_the_gap_is_closed_in_steps() {
        var ada = wearer.connected(FIT);
        awaitBackFill(ada, FIT);
        google.visits().forget();

        var gone = today();
        shelf.pretendCovered(ada, today().minusDays(18));
        ada.post(FIT + "/sync", null).is(202);

        awaitStatus(ada, FIT, it -> it.at("/covered/to").asString().equals(gone.toString()));
        assertThat(google.visits().to("/sessions")).hasSize(2);
    }

    @Test
    void disconnecting_keeps_the_days_unless_they_are_to_go_too() {
        var ada = wearer.connected(HEALTH);
        awaitBackFill(ada, HEALTH);
        var rows = shelf.rows(ada);

        ada.delete(HEALTH).is(200);
        assertThat(shelf.rows(ada)).isEqualTo(rows).isPositive();

        wearer.connect(ada, HEALTH);
        awaitBackFill(ada, HEALTH);
        ada.delete(HEALTH + "?data=true").is(200);
        assertThat(shelf.rows(ada)).isZero();
    }

    @Test
    void access_tokens_are_renewed_and_refresh_tokens_replaced() {
        var ada = wearer.connected(HEALTH);
        awaitBackFill(ada, HEALTH);

        for (var hour = 0; hour < 3; hour++) {
            clock.forward(Duration.ofHours(2));
            var before = google.visits().to("/token").size();
            var again = ada.signedIn(ada.email());
            again.post(HEALTH + "/sync", null).is(202);
            await().until(() -> google.visits().to("/token").size() > before);
            awaitSuccess(again, HEALTH);
        }

        assertThat(ada.signedIn(ada.email()).get(HEALTH).field("state")).isEqualTo("CONNECTED");
    }

    private void awaitSuccess(TestClient client, String source) {
        awaitStatus(
                client,
                source,
                it -> it.path("lastSyncAt").asString("").equals(clock.instant().toString()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), GoogleTestSetup.ZONE);
    }
}
