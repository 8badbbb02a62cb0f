package dev.lifeops.health.daily;

import static dev.lifeops.health.HealthRecords.idOf;
import static dev.lifeops.health.daily.Made.PHONE;
import static dev.lifeops.health.daily.Made.WATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lifeops.TestClient;
import dev.lifeops.health.HealthRecords;
import dev.lifeops.health.HealthTest;
import dev.lifeops.health.calendar.ZoneChange;
import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.identity.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HealthTest
class NothingTwiceTest {

    private final HealthRecords records;
    private final UserId ada;
    private final Sums sums;

    @Autowired
    NothingTwiceTest(HealthRecords records, Summing summing, TestClient client, JdbcClient database) {
        this.records = records;
        this.ada = idOf(client.signedIn());
        this.sums = new Sums(ada, summing, database);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_comes_in_whatever_order_nothing_counts_twice_and_nothing_is_lost(long seed) {
        var dice = new SplittableRandom(seed);
        records.travels(ada, travels(dice));
        var sources = List.of("google-fit", "health-connect", "apple-health");
        var apps = List.of(PHONE, WATCH);

        for (var delivery = 0; delivery < 12; delivery++) {
            records.take(
                    ada,
                    sources.get(dice.nextInt(3)),
                    batch -> IntStream.range(0, 60)
                            .mapToObj(_ -> made(dice, apps.get(dice.nextInt(2))))
                            .forEach(batch::add));
            if (dice.nextBoolean()) {
                sums.sumUp();
            }
        }
        sums.sumUp();

        assertThat(sums.sum("select sum(value) from health.daily_candidate where person_id = ? and metric = 1"))
                .as("each app's days together are all that the app told")
                .isEqualTo(sums.sum("""
                        select sum(value::float8) from health.measurement join health.origin on id = origin
                        where person_id = ? and metric = 1"""), within(0.001));
        assertThat(sums.sum(
                        "select count(*) from health.daily_candidate where person_id = ? and metric = 1 and chosen"))
                .as("one is believed a day")
                .isEqualTo(sums.sum(
                        "select count(distinct day) from health.daily_candidate where person_id = ? and metric = 1"));
        assertThat(sums.sum("select sum(steps) from health.daily where person_id = ?"))
                .as("the days are what is believed")
                .isEqualTo(sums.sum(
                        "select sum(value) from health.daily_candidate where person_id = ? and metric = 1 and chosen"));
        var before = sums.everything();
        sums.update("""
                        insert into health.stale_day (person_id, day)
                        select person_id, day from health.daily where person_id = ?""");
        sums.sumUp();
        assertThat(sums.everything()).as("summing up again changes nothing").isEqualTo(before);
    }

    private static Measurement made(SplittableRandom dice, Origin app) {
        var start = Instant.parse("2026-03-05T00:00:00Z").plusSeconds(60L * dice.nextInt(10 * 24 * 60));
        var offset = dice.nextInt(4) == 0 ? ZoneOffset.ofHours(dice.nextInt(-12, 14)) : null;
        return new Measurement(
                Metric.STEPS, start, start.plusSeconds(60), dice.nextInt(1, 100), app, offset, "" + dice.nextInt(500));
    }

    private static List<ZoneChange> travels(SplittableRandom dice) {
        return Stream.of("Europe/Vienna", "America/New_York", "Pacific/Auckland", "Asia/Kolkata")
                .map(ZoneId::of)
                .map(zone -> new ZoneChange(
                        Instant.parse("2026-03-05T00:00:00Z").plusSeconds(dice.nextInt(10 * 86_400)), zone))
                .toList();
    }
}
