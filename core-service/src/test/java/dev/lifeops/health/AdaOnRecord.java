package dev.lifeops.health;

import static dev.lifeops.health.HealthRecords.idOf;

import dev.lifeops.TestClient;
import dev.lifeops.health.intake.DayValue;
import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Somebody new for each test, and what may be known of her. */
abstract class AdaOnRecord {

    static final String HEALTH = "/api/v1/health/";
    static final String MARCH = "?from=2026-03-01&to=2026-03-31";
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    static final Origin PHONE = new Origin("=phone", "Phone");

    final HealthRecords records;
    final TestClient client;
    TestClient ada;
    UserId id = new UserId(new UUID(0, 0));

    AdaOnRecord(HealthRecords records, TestClient client) {
        this.records = records;
        this.client = client;
        this.ada = client;
    }

    @BeforeEach
    void register() {
        ada = client.signedIn();
        id = idOf(ada);
    }

    /** Of one day two sources tell; the second is believed. */
    void steps() throws InterruptedException {
        records.take(id, "google-fit", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 9_000, Origin.UNKNOWN)));
        records.take(id, "google-health", batch -> batch.add(new DayValue(Metric.STEPS, DAY, 8_000, Origin.UNKNOWN)));
        records.awaitSums(id);
    }

    static Measurement beat(int minute, double value) {
        return at(Metric.HEART_RATE, Instant.parse("2026-03-10T08:00:00Z").plusSeconds(60L * minute), value);
    }

    static Measurement at(Metric metric, Instant time, double value) {
        return new Measurement(metric, time, time, value, PHONE, null, null);
    }
}
