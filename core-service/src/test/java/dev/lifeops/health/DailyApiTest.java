package dev.lifeops.health;

import static dev.lifeops.health.HealthRecords.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestClient;
import dev.lifeops.health.intake.DayValue;
import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.SleepSession;
import dev.lifeops.health.intake.SleepSession.Stage;
import dev.lifeops.health.intake.SleepSession.StageKind;
import dev.lifeops.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@HealthTest
class DailyApiTest {

    private static final String HEALTH = "/api/v1/health/";
    private static final String MARCH = "?from=2026-03-01&to=2026-03-31";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Origin PHONE = new Origin("=phone", "Phone");

    private final HealthRecords records;
    private final TestClient client;
    private TestClient ada;
    private UserId id = new UserId(new UUID(0, 0));

    @Autowired
    DailyApiTest(HealthRecords records, TestClient client) {
        this.records = records;
        this.client = client;
        this.ada = client;
    }

    @BeforeEach
    void register() {
        ada = client.signedIn();
        id = idOf(ada);
    }

    @Test
    void a_day_tells_what_is_believed_and_what_others_say() throws InterruptedException {
        steps();

        var days = ada.get(HEALTH + "daily" + MARCH).is(200).body().path("days");

        assertThat(days.size()).isEqualTo(1);
        assertThat(days.at("/0/day").asString()).isEqualTo("2026-03-10");
        var figure = days.at("/0/values/STEPS");
        assertThat(figure.path("value").asDouble()).isEqualTo(8_000);
        assertThat(figure.path("unit").asString()).isEqualTo("count");
        assertThat(figure.path("source").asString()).isEqualTo("google-health");
        assertThat(figure.at("/others/0/source").asString()).isEqualTo("google-fit");
        assertThat(figure.at("/others/0/value").asDouble()).isEqualTo(9_000);
    }

    @Test
    void only_the_metrics_that_were_asked_for_are_told() throws InterruptedException {
        steps();

        assertThat(ada.get(HEALTH + "daily" + MARCH + "&metrics=WEIGHT,SLEEP")
                        .is(200)
                        .body()
                        .path("days")
                        .size())
                .isZero();
        ada.get(HEALTH + "daily" + MARCH + "&metrics=LENGTH_OF_HAIR").isProblem(400, "INVALID_PARAMETER");
    }

    @Test
    void a_day_that_changes_its_mind_is_summed_up_anew() throws InterruptedException {
        steps();

        ada.send(HttpMethod.PUT, HEALTH + "preferences", _ -> {}, """
                        {"metrics": {"STEPS": ["google-fit"]}}""").is(200);
        records.awaitSums(id);

        assertThat(ada.get(HEALTH + "daily" + MARCH)
                        .is(200)
                        .body()
                        .at("/days/0/values/STEPS/value")
                        .asDouble())
                .isEqualTo(9_000);
        assertThat(ada.get(HEALTH + "preferences")
                        .is(200)
                        .body()
                        .at("/metrics/STEPS/0")
                        .asString())
                .isEqualTo("google-fit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"metrics\": {\"STEPS\": [\"my-neighbour\"]}}",
                "{\"metrics\": {\"STEPS\": [\"google-fit\", \"google-fit\"]}}",
                "{\"metrics\": {\"LOWEST_HEART_RATE\": [\"google-fit\"]}}",
                "{}"
            })
    void a_preference_that_makes_no_sense_is_refused(String preferences) {
        ada.send(HttpMethod.PUT, HEALTH + "preferences", _ -> {}, preferences).isProblem(422, "VALIDATION_FAILED");
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
    void a_night_tells_its_stages_where_that_is_asked_for() throws InterruptedException {
        var bed = Instant.parse("2026-03-09T22:00:00Z");
        records.take(
                id,
                "health-connect",
                batch -> batch.add(new SleepSession(
                        bed,
                        bed.plusSeconds(8 * 3600),
                        PHONE,
                        null,
                        null,
                        List.of(
                                new Stage(StageKind.LIGHT, bed, bed.plusSeconds(6 * 3600)),
                                new Stage(StageKind.AWAKE, bed.plusSeconds(6 * 3600), bed.plusSeconds(8 * 3600))))));
        records.awaitSums(id);

        var night = ada.get(HEALTH + "sleep" + MARCH + "&stages=true")
                .is(200)
                .body()
                .at("/nights/0");
        assertThat(night.path("day").asString()).isEqualTo("2026-03-10");
        assertThat(night.at("/night/asleep").asDouble()).isEqualTo(6 * 3600);
        assertThat(night.at("/night/efficiency").asDouble()).isEqualTo(0.75);
        assertThat(night.at("/night/bedLocal").asString()).isEqualTo("2026-03-09T22:00:00");
        assertThat(night.at("/stages/1/stage").asString()).isEqualTo("AWAKE");
        assertThat(ada.get(HEALTH + "daily" + MARCH)
                        .is(200)
                        .body()
                        .at("/days/0/sleep/inBed")
                        .asDouble())
                .isEqualTo(8 * 3600);
        assertThat(ada.get(HEALTH + "sleep" + MARCH + "&format=csv").is(200).text())
                .contains(
                        "2026-03-10,2026-03-09T22:00,2026-03-10T06:00,28800,21600,21600,0,0,7200,0.75,health-connect");
    }

    @Test
    void nobody_sees_anything_of_anybody_else() throws InterruptedException {
        steps();
        var mallory = client.signedIn();

        assertThat(mallory.get(HEALTH + "daily" + MARCH)
                        .is(200)
                        .body()
                        .path("days")
                        .size())
                .isZero();
        assertThat(mallory.get(HEALTH + "sleep" + MARCH)
                        .is(200)
                        .body()
                        .path("nights")
                        .size())
                .isZero();
        mallory.delete(HEALTH + "sources/google-fit").isProblem(404, "SOURCE_NOT_FOUND");
    }

    private void steps() throws InterruptedException {
        records.take(id, "google-fit", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 9_000, Origin.UNKNOWN)));
        records.take(id, "google-health", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 8_000, Origin.UNKNOWN)));
        records.awaitSums(id);
    }

    private static Measurement beat(int minute, double value) {
        var time = Instant.parse("2026-03-10T08:00:00Z").plusSeconds(60L * minute);
        return new Measurement(Metric.HEART_RATE, time, time, value, PHONE, null, null);
    }
}
