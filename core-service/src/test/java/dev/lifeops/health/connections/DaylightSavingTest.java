package dev.lifeops.health.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.demo.google.FakeGoogle;
import dev.lifeops.health.calendar.ZoneChange;
import dev.lifeops.health.calendar.ZoneHistory;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.source.Access;
import dev.lifeops.health.source.DaySpan;
import dev.lifeops.health.source.Harvest;
import dev.lifeops.health.source.SyncSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@GoogleTest
class DaylightSavingTest {

    private final Sources sources;
    private final FakeGoogle google;

    @Autowired
    DaylightSavingTest(Sources sources, FakeGoogle google) {
        this.sources = sources;
        this.google = google;
    }

    @ParameterizedTest
    @CsvSource({
        "GOOGLE_FIT, 2025-10-26",
        "GOOGLE_FIT, 2025-03-30",
        "GOOGLE_HEALTH, 2025-10-26",
        "GOOGLE_HEALTH, 2025-03-30"
    })
    void a_day_of_23_or_25_hours_and_its_neighbours_add_up(SyncSource source, LocalDate changed) {
        var harvest = ask(source, changed.minusDays(1), changed.plusDays(1), GoogleTestSetup.ZONE);

        for (var day : List.of(changed.minusDays(1), changed, changed.plusDays(1))) {
            assertThat(steps(harvest, day))
                    .as(day.toString())
                    .isEqualTo(google.person().stepsOn(day));
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-10-26, 1500", "2025-03-30, 1380", "2025-10-27, 1440"})
    void every_minute_of_such_a_day_has_its_heart_rate_once(LocalDate day, int minutes) {
        var harvest = ask(SyncSource.GOOGLE_FIT, day, day, GoogleTestSetup.ZONE);

        assertThat(harvest.measurements()).hasSize(minutes);
        assertThat(harvest.measurements().stream().map(it -> it.start()).distinct())
                .hasSize(minutes);
    }

    @Test
    void who_flies_has_days_of_other_lengths() {
        var flight = Instant.parse("2025-06-10T12:00:00Z");
        var zones = ZoneHistory.of(
                List.of(
                        new ZoneChange(Instant.EPOCH, GoogleTestSetup.ZONE),
                        new ZoneChange(flight, ZoneId.of("America/New_York"))),
                GoogleTestSetup.ZONE);
        var day = LocalDate.of(2025, 6, 10);

        var harvest = sources.get(SyncSource.GOOGLE_FIT).ask(access(), new DaySpan(day, day, zones));

        assertThat(harvest.measurements()).hasSize(30 * 60);
    }

    private Harvest ask(SyncSource source, LocalDate first, LocalDate last, ZoneId zone) {
        return sources.get(source).ask(access(), new DaySpan(first, last, ZoneHistory.of(List.of(), zone)));
    }

    private Access access() {
        return new Access(google.anAccessToken(), () -> {});
    }

    private static long steps(Harvest harvest, LocalDate day) {
        return (long) harvest.days().stream()
                .filter(it -> it.metric() == Metric.STEPS && it.day().equals(day))
                .mapToDouble(it -> it.value())
                .sum();
    }
}
