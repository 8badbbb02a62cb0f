package dev.lifeops.health.connections;

import static dev.lifeops.health.connections.GoogleTestSetup.ZONE;
import static dev.lifeops.health.connections.Wearer.FIT;
import static dev.lifeops.health.connections.Wearer.HEALTH;
import static dev.lifeops.health.connections.Wearer.awaitBackFill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.MovableClock;
import dev.lifeops.TestClient;
import dev.lifeops.demo.google.FakeGoogle;
import dev.lifeops.health.HealthRecords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** From Google to the picture of a day on which the clocks change. */
@GoogleTest
@Import(HealthRecords.class)
@TestPropertySource(properties = "lifeops.health.sync.furthest-back=P6D")
@DirtiesContext
class DaylightSavingApiTest {

    private final Wearer wearer;
    private final FakeGoogle google;
    private final MovableClock clock;
    private final HealthRecords records;

    @Autowired
    DaylightSavingApiTest(Wearer wearer, FakeGoogle google, MovableClock clock, HealthRecords records) {
        this.wearer = wearer;
        this.google = google;
        this.clock = clock;
        this.records = records;
    }

    @BeforeEach
    void start() {
        wearer.freshStart();
    }

    /** In the order of time: the clock is moved forward only, for whoever throttles sign-ins remembers them. */
    @ParameterizedTest
    @CsvSource({
        FIT + ", 2025-03-30, 23",
        HEALTH + ", 2025-03-30, 23",
        FIT + ", 2025-10-26, 25",
        HEALTH + ", 2025-10-26, 25"
    })
    void the_day_its_neighbours_and_its_night_are_as_they_were_lived(String source, LocalDate changed, int hours)
            throws InterruptedException {
        var ada = synced(source, changed.plusDays(3));

        var days = ada.get("/api/v1/health/daily?from=%s&to=%s".formatted(changed.minusDays(1), changed.plusDays(1)))
                .is(200)
                .body()
                .path("days");
        assertThat(days.valueStream().map(day -> day.at("/values/STEPS/value").asLong()))
                .containsExactly(
                        google.person().stepsOn(changed.minusDays(1)),
                        google.person().stepsOn(changed),
                        google.person().stepsOn(changed.plusDays(1)));
        var night = days.at("/1/sleep");
        assertThat(local(night, "bedLocal")).isEqualTo(onTheWall(night, "bedAt"));
        assertThat(local(night, "wokeLocal")).isEqualTo(onTheWall(night, "wokeAt"));
        assertThat(night.path("inBed").asLong())
                .isEqualTo(Duration.between(time(night, "bedAt"), time(night, "wokeAt"))
                        .toSeconds());
        if (source.equals(FIT)) {
            assertThat(beatsByTheHour(ada, changed)).hasSize(hours).containsOnly(60);
        }
    }

    private static List<Integer> beatsByTheHour(TestClient ada, LocalDate day) {
        return ada.get("/api/v1/health/measurements?metric=HEART_RATE&resolution=HOUR&from=%s&to=%s"
                        .formatted(
                                day.atStartOfDay(ZONE).toInstant(),
                                day.plusDays(1).atStartOfDay(ZONE).toInstant()))
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .map(hour -> hour.path("count").asInt())
                .toList();
    }

    private TestClient synced(String source, LocalDate today) throws InterruptedException {
        clock.forward(Duration.between(
                clock.instant(), today.atTime(12, 0).atZone(ZONE).toInstant()));
        var ada = wearer.connected(source);
        awaitBackFill(ada, source);
        records.awaitSums(HealthRecords.idOf(ada));
        return ada;
    }

    private static LocalDateTime onTheWall(JsonNode night, String moment) {
        return LocalDateTime.ofInstant(time(night, moment), ZONE);
    }

    private static Instant time(JsonNode night, String moment) {
        return Instant.parse(night.path(moment).asString());
    }

    private static LocalDateTime local(JsonNode night, String moment) {
        return LocalDateTime.parse(night.path(moment).asString());
    }
}
