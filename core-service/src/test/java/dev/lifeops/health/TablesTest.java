package dev.lifeops.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestClient;
import dev.lifeops.health.intake.DayValue;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.SleepSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HealthTest
class TablesTest extends AdaOnRecord {

    @Autowired
    TablesTest(HealthRecords records, TestClient client) {
        super(records, client);
    }

    @Test
    void the_same_as_a_table_and_nothing_in_it_is_a_formula() throws InterruptedException {
        steps();

        var byParameter = ada.get(HEALTH + "daily" + MARCH + "&format=csv").is(200);
        var byHeader =
                ada.get(HEALTH + "daily" + MARCH, Map.of("Accept", "text/csv")).is(200);
        assertThat(byParameter.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(byHeader.text()).isEqualTo(byParameter.text());
        assertThat(byHeader.text().lines().toList().getFirst()).startsWith("day,STEPS (count),bed,woke,");
        assertThat(byHeader.text().lines().toList().get(1)).startsWith("2026-03-10,8000,,");

        records.take(id, "takeout-fit", batch -> batch.add(beat(0, 60)));
        assertThat(ada.get(
                                HEALTH
                                        + "measurements?metric=HEART_RATE&format=csv&from=2026-03-10T00:00:00Z&to=2026-03-11T00:00:00Z")
                        .is(200)
                        .text())
                .contains("2026-03-10T08:00:00Z,2026-03-10T08:00:00Z,60,60,60,1,takeout-fit,'=phone,Phone");
    }

    @Test
    void a_refusal_is_a_problem_also_where_a_table_was_asked_for() {
        ada.get(HEALTH + "daily?from=2026-04-01&to=2026-03-01", Map.of("Accept", "text/csv"))
                .isProblem(422, "VALIDATION_FAILED");
        ada.get(HEALTH + "daily?from=1950-04-01&to=2026-03-01&format=csv").isProblem(422, "VALIDATION_FAILED");
    }

    @Test
    void a_table_of_days_tells_what_was_not_believed_where_that_is_asked_for() throws InterruptedException {
        steps();
        records.take(id, "health-connect", batch -> batch.add(new DayValue(Metric.WEIGHT, DAY, 82.5, PHONE)));
        records.awaitSums(id);

        assertThat(table("daily" + MARCH + "&others=true"))
                .containsExactly(
                        "day,metric,value,unit,source,app,believed",
                        "2026-03-10,STEPS,8000,count,google-health,,true",
                        "2026-03-10,STEPS,9000,count,google-fit,,false",
                        "2026-03-10,WEIGHT,82.5,kg,health-connect,'=phone,true");
        assertThat(table("daily" + MARCH + "&others=true&metrics=weight")).hasSize(2);
        assertThat(ada.get(HEALTH + "daily" + MARCH + "&others=true")
                        .is(200)
                        .body()
                        .path("days"))
                .hasSize(1);
    }

    @Test
    void a_table_of_nights_tells_what_was_not_believed_where_that_is_asked_for() throws InterruptedException {
        var bed = Instant.parse("2026-03-09T22:00:00Z");
        for (var source : List.of("google-fit", "google-health")) {
            records.take(
                    id,
                    source,
                    batch -> batch.add(
                            new SleepSession(bed, bed.plusSeconds(8 * 3600), Origin.UNKNOWN, null, null, List.of())));
        }
        records.awaitSums(id);

        assertThat(table("sleep" + MARCH)).hasSize(2);
        assertThat(table("sleep" + MARCH + "&others=true"))
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("day,bed,woke").endsWith(",believed"),
                        first -> assertThat(first).startsWith("2026-03-10,").endsWith(",google-health,,true"),
                        second -> assertThat(second).startsWith("2026-03-10,").endsWith(",google-fit,,false"));
    }

    @Test
    void sources_can_be_had_as_a_table() throws InterruptedException {
        steps();

        assertThat(table("sources?"))
                .anySatisfy(row -> assertThat(row).startsWith("key,title,metrics,"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("google-fit,Google Fit,STEPS ")
                        .endsWith(",2026-03-10,2026-03-10,"));
    }

    private List<String> table(String path) {
        return ada.get(HEALTH + path + "&format=csv").is(200).text().lines().toList();
    }
}
