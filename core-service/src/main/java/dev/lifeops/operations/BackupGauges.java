package dev.lifeops.operations;

import dev.lifeops.shared.Remembered;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the last backup was whole and how large it is, looked up at most every half minute; 0 where there was none. */
@Component
class BackupGauges {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Backup NONE = new Backup(0, 0);

    private final JdbcClient database;
    private final Remembered<Backup> latest;

    BackupGauges(JdbcClient database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.latest = new Remembered<>("the last backup", FRESH, NONE, this::lookedUp, clock);
        Gauge.builder(
                        "lifeops.backup.last.success.timestamp",
                        this,
                        it -> it.latest.get().finishedAt())
                .baseUnit("seconds")
                .description("When the last backup was whole, in seconds since 1970")
                .register(meters);
        Gauge.builder("lifeops.backup.size", this, it -> it.latest.get().bytes())
                .baseUnit("bytes")
                .description("The size of the last backup")
                .register(meters);
    }

    private record Backup(long finishedAt, long bytes) {}

    private Backup lookedUp() {
        return database.sql("select finished_at, bytes from operations.backup order by finished_at desc limit 1")
                .query((row, _) -> new Backup(
                        row.getObject("finished_at", OffsetDateTime.class).toEpochSecond(), row.getLong("bytes")))
                .optional()
                .orElse(NONE);
    }
}
