package dev.lifeops.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestClient;
import dev.lifeops.health.intake.Metric;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@HealthTest
class TimeZoneApiTest extends AdaOnRecord {

    @Autowired
    TimeZoneApiTest(HealthRecords records, TestClient client) {
        super(records, client);
    }

    @Test
    void a_move_to_another_zone_moves_the_days_from_then_on() throws InterruptedException {
        records.take(id, "google-fit", batch -> {
            batch.add(at(Metric.STEPS, Instant.parse("2026-03-09T23:30:00Z"), 100));
            batch.add(at(Metric.STEPS, Instant.parse("2026-03-20T23:30:00Z"), 10));
        });
        records.awaitSums(id);
        assertThat(steps("2026-03-09")).isEqualTo(100);

        zone("{\"zone\": \"Europe/Vienna\"}");
        assertThat(steps("2026-03-09")).isZero();
        assertThat(steps("2026-03-10")).isEqualTo(100);
        assertThat(steps("2026-03-21")).isEqualTo(10);

        ada.send(HttpMethod.PUT, HEALTH + "time-zone/history", _ -> {}, """
                [{"since": "2020-01-01T00:00:00Z", "zone": "Europe/Vienna"},
                 {"since": "2026-03-15T00:00:00Z", "zone": "America/New_York"}]""").is(200);
        records.awaitSums(id);
        assertThat(steps("2026-03-10")).isEqualTo(100);
        assertThat(steps("2026-03-20")).isEqualTo(10);
        assertThat(ada.get(HEALTH + "time-zone").is(200).field("zone")).isEqualTo("America/New_York");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC+01:00", "Middle-earth/Shire", "", "Europe/Vienna'"})
    void a_zone_that_is_none_is_refused(String zone) {
        ada.send(HttpMethod.PUT, HEALTH + "time-zone", _ -> {}, Map.of("zone", zone))
                .isProblem(422, "VALIDATION_FAILED");
    }

    private void zone(String zone) throws InterruptedException {
        ada.send(HttpMethod.PUT, HEALTH + "time-zone", _ -> {}, zone).is(200);
        records.awaitSums(id);
    }

    private double steps(String day) {
        return ada.get(HEALTH + "daily?from=%1$s&to=%1$s".formatted(day))
                .is(200)
                .body()
                .at("/days/0/values/STEPS/value")
                .asDouble(0);
    }
}
