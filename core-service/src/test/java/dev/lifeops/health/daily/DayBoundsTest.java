package dev.lifeops.health.daily;

import static dev.lifeops.health.HealthRecords.idOf;
import static dev.lifeops.health.daily.Made.DAY;
import static dev.lifeops.health.daily.Made.PHONE;
import static dev.lifeops.health.daily.Made.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.lifeops.TestClient;
import dev.lifeops.health.HealthRecords;
import dev.lifeops.health.HealthTest;
import dev.lifeops.health.calendar.ZoneChange;
import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HealthTest
class DayBoundsTest {

    private final HealthRecords records;
    private final UserId ada;
    private final Sums sums;

    @Autowired
    DayBoundsTest(HealthRecords records, Summing summing, TestClient client, JdbcClient database) {
        this.records = records;
        this.ada = idOf(client.signedIn());
        this.sums = new Sums(ada, summing, database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29", "2026-06-01", "2026-10-25"})
    void every_minute_of_a_day_counts_for_it_also_where_the_clocks_change(LocalDate day) {
        var vienna = ZoneId.of("Europe/Vienna");
        records.lives(ada, vienna.getId());
        var start = day.atStartOfDay(vienna).toInstant();
        var end = day.plusDays(1).atStartOfDay(vienna).toInstant();

        records.take(
                ada,
                "health-connect",
                batch -> Stream.iterate(
                                start.minusSeconds(60), time -> !time.isAfter(end), time -> time.plusSeconds(60))
                        .forEach(time -> batch.add(steps(time.toString(), 1, PHONE))));
        sums.sumUp();

        var minutes = (end.getEpochSecond() - start.getEpochSecond()) / 60;
        assertThat(sums.chosenSteps())
                .containsExactly(
                        entry(day.minusDays(1), 1.0), entry(day, (double) minutes), entry(day.plusDays(1), 1.0));
    }

    @Test
    void a_day_follows_the_traveller() {
        records.travels(
                ada,
                List.of(
                        new ZoneChange(Instant.parse("2020-01-01T00:00:00Z"), ZoneId.of("Europe/Vienna")),
                        new ZoneChange(Instant.parse("2026-03-10T12:00:00Z"), ZoneId.of("America/New_York"))));

        records.take(ada, "health-connect", batch -> {
            batch.add(steps("2026-03-09T23:30:00Z", 1, PHONE)); // half past midnight in Vienna
            batch.add(steps("2026-03-10T23:30:00Z", 10, PHONE)); // half past seven in the evening in New York
            batch.add(steps("2026-03-11T04:30:00Z", 100, PHONE)); // half past midnight in New York
        });
        sums.sumUp();

        assertThat(sums.chosenSteps()).containsExactly(entry(DAY, 11.0), entry(DAY.plusDays(1), 100.0));
    }

    @Test
    void the_offset_of_a_measurement_counts_more_than_the_persons_zone() {
        records.lives(ada, "Europe/Vienna");
        records.take(ada, "health-connect", batch -> {
            batch.add(new Measurement(
                    Metric.STEPS,
                    Instant.parse("2026-03-11T09:30:00Z"),
                    Instant.parse("2026-03-11T09:31:00Z"),
                    5,
                    PHONE,
                    ZoneOffset.ofHours(-10),
                    null));
        });
        sums.sumUp();

        assertThat(sums.chosenSteps()).containsExactly(entry(DAY, 5.0));
    }
}
