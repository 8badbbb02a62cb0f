package dev.lifeops.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestClient;
import dev.lifeops.health.calendar.ZoneChange;
import dev.lifeops.health.calendar.Zones;
import dev.lifeops.health.intake.Delivery;
import dev.lifeops.health.intake.Intake;
import dev.lifeops.health.intake.IntakeReport;
import dev.lifeops.health.intake.Source;
import dev.lifeops.identity.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Puts things on record for people of tests. */
@TestComponent
public class HealthRecords {

    private final Intake intake;
    private final Zones zones;
    private final TransactionOperations transaction;
    private final JdbcClient database;

    HealthRecords(Intake intake, Zones zones, TransactionOperations transaction, JdbcClient database) {
        this.intake = intake;
        this.zones = zones;
        this.transaction = transaction;
        this.database = database;
    }

    public static UserId idOf(TestClient person) {
        return new UserId(UUID.fromString(person.get("/api/v1/me").is(200).field("id")));
    }

    public static Source source(String key) {
        return Source.ofFiles(key, key, Set.of(), true);
    }

    public IntakeReport take(UserId person, String source, Delivery<RuntimeException> delivery) {
        return Objects.requireNonNull(transaction.execute(_ -> intake.take(person, source(source), delivery)));
    }

    public void forget(UserId person, String source) {
        transaction.executeWithoutResult(_ -> intake.forget(person, source(source)));
    }

    public void lives(UserId person, String zone) {
        travels(person, List.of(new ZoneChange(Instant.EPOCH, ZoneId.of(zone))));
    }

    public void travels(UserId person, List<ZoneChange> changes) {
        transaction.executeWithoutResult(_ -> zones.replace(person, changes));
    }

    /** Waits until nothing of a person's days is left to be summed up. */
    public void awaitSums(UserId person) throws InterruptedException {
        for (var tries = 0; tries < 400 && hasStaleDays(person); tries++) {
            Thread.sleep(25);
        }
        assertThat(hasStaleDays(person)).isFalse();
    }

    private boolean hasStaleDays(UserId person) {
        return database.sql("select exists (select from health.stale_day where person_id = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }
}
