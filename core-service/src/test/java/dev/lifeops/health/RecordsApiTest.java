package dev.lifeops.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestClient;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Workout;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@HealthTest
class RecordsApiTest extends AdaOnRecord {

    @Autowired
    RecordsApiTest(HealthRecords records, TestClient client) {
        super(records, client);
    }

    @Test
    void measurements_are_told_as_they_came_or_by_minute_hour_and_day() {
        records.take(
                id,
                "health-connect",
                batch -> IntStream.range(0, 120)
                        .mapToObj(minute -> beat(minute, 60 + minute % 10))
                        .forEach(batch::add));

        assertThat(measurements("RAW", "&size=50&page=2").path("items").size()).isEqualTo(20);
        assertThat(measurements("RAW", "").path("totalItems").asInt()).isEqualTo(120);
        assertThat(measurements("MINUTE", "").path("totalItems").asInt()).isEqualTo(120);
        var hours = measurements("HOUR", "");
        assertThat(hours.path("totalItems").asInt()).isEqualTo(2);
        assertThat(hours.at("/items/0/value").asDouble()).isEqualTo(64.5);
        assertThat(hours.at("/items/0/min").asDouble()).isEqualTo(60);
        assertThat(hours.at("/items/0/max").asDouble()).isEqualTo(69);
        assertThat(hours.at("/items/0/count").asInt()).isEqualTo(60);
        assertThat(measurements("hour", "&page=7").path("totalItems").asInt()).isEqualTo(2);
        assertThat(measurements("HOUR", "&page=7").path("items")).isEmpty();
        records.lives(id, "Asia/Kolkata");
        var days = measurements("DAY", "");
        assertThat(days.at("/items/0/start").asString()).isEqualTo("2026-03-09T18:30:00Z");
        assertThat(days.at("/items/0/end").asString()).isEqualTo("2026-03-10T18:30:00Z");
    }

    @Test
    void more_measurements_than_anyone_can_look_at_are_refused() {
        ada.get(HEALTH + "measurements?metric=HEART_RATE&from=2025-03-10T00:00:00Z&to=2026-03-11T00:00:00Z")
                .isProblem(422, "VALIDATION_FAILED");
        ada.get(HEALTH + "measurements?metric=HEART_RATE&size=100000").isProblem(422, "VALIDATION_FAILED");
        ada.get(HEALTH + "measurements").isProblem(422, "VALIDATION_FAILED");
    }

    @Test
    void workouts_are_listed_without_those_that_are_told_twice() throws InterruptedException {
        var start = Instant.parse("2026-03-10T08:00:00Z");
        for (var source : List.of("google-fit", "google-health")) {
            records.take(
                    id,
                    source,
                    batch -> batch.add(
                            new Workout("Running", start, start.plusSeconds(1800), PHONE, null, null, 5_000.0, null)));
        }
        records.awaitSums(id);

        var workouts = ada.get(HEALTH + "workouts" + MARCH).is(200).body();
        assertThat(workouts.path("totalItems").asInt()).isEqualTo(1);
        assertThat(workouts.at("/items/0/source").asString()).isEqualTo("google-health");
        assertThat(workouts.at("/items/0/kind").asString()).isEqualTo("running");
        assertThat(ada.get(HEALTH + "workouts" + MARCH + "&all=true")
                        .is(200)
                        .body()
                        .path("totalItems")
                        .asInt())
                .isEqualTo(2);
        assertThat(ada.get(HEALTH + "workouts" + MARCH + "&kind=walking")
                        .is(200)
                        .body()
                        .path("totalItems")
                        .asInt())
                .isZero();
    }

    @Test
    void sources_tell_what_they_know_of_and_can_be_forgotten() throws InterruptedException {
        steps();

        var fit = source("google-fit");
        assertThat(fit.path("firstDay").asString()).isEqualTo("2026-03-10");
        assertThat(source("manual").path("metrics").size()).isEqualTo(Metric.values().length);

        ada.delete(HEALTH + "sources/google-health").is(204);
        records.awaitSums(id);
        assertThat(ada.get(HEALTH + "daily" + MARCH)
                        .is(200)
                        .body()
                        .at("/days/0/values/STEPS/value")
                        .asDouble())
                .isEqualTo(9_000);
        ada.delete(HEALTH + "sources/google-health").isProblem(404, "SOURCE_NOT_FOUND");
        ada.delete(HEALTH + "sources/manual").isProblem(409, "ENTRIES_ARE_YOURS");
    }

    private JsonNode source(String key) {
        return ada.get(HEALTH + "sources")
                .is(200)
                .body()
                .valueStream()
                .filter(it -> it.path("key").asString("").equals(key))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode measurements(String resolution, String more) {
        return ada.get(HEALTH + "measurements?metric=HEART_RATE&from=2026-03-10T00:00:00Z&to=2026-03-11T00:00:00Z"
                        + "&resolution=" + resolution + more)
                .is(200)
                .body();
    }
}
