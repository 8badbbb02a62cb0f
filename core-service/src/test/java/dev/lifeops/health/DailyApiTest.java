package dev.lifeops.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestClient;
import dev.lifeops.health.intake.SleepSession;
import dev.lifeops.health.intake.SleepSession.Stage;
import dev.lifeops.health.intake.SleepSession.StageKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@HealthTest
class DailyApiTest extends AdaOnRecord {

    @Autowired
    DailyApiTest(HealthRecords records, TestClient client) {
        super(records, client);
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
    }

    @Test
    void metrics_may_be_written_in_lower_case() throws InterruptedException {
        steps();

        assertThat(ada.get(HEALTH + "daily" + MARCH + "&metrics=steps,Weight")
                        .is(200)
                        .body()
                        .at("/days/0/values/STEPS/value")
                        .asDouble())
                .isEqualTo(8_000);
    }

    @Test
    void a_metric_that_does_not_exist_is_answered_with_those_that_do() {
        var answer =
                ada.get(HEALTH + "daily" + MARCH + "&metrics=length_of_hair").isProblem(400, "INVALID_PARAMETER");

        assertThat(answer.field("detail"))
                .contains("STEPS", "HEART_RATE", "MOOD")
                .doesNotContain("dev.lifeops");
        assertThat(ada.get(HEALTH + "measurements?metric=hair")
                        .isProblem(422, "VALIDATION_FAILED")
                        .body()
                        .at("/errors/0/message")
                        .asString())
                .contains("STEPS", "HEART_RATE", "MOOD");
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
}
