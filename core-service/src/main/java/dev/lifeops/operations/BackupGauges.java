package dev.lifeops.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the last backup was whole and how large it is, looked up at most every half minute; 0 where there was none. */
@Component
class BackupGauges {

    private static final Logger LOG = LoggerFactory.getLogger(BackupGauges.class);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Backup NONE = new Backup(0, 0);

    private final JdbcClient database;
    private final Clock clock;
    private Backup latest = NONE;
    private Instant lookedUpAt = Instant.EPOCH;

    BackupGauges(JdbcClient database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        Gauge.builder(
                        "lifeops.backup.last.success.timestamp",
                        this,
                        it -> it.latest().finishedAt())
                .baseUnit("seconds")
                .description("When the last backup was whole, in seconds since 1970")
                .register(meters);
        Gauge.builder("lifeops.backup.size", this, it -> it.latest().bytes())
                .baseUnit("bytes")
                .description("The size of the last backup")
                .register(meters);
    }

    private record Backup(long finishedAt, long bytes) {}

    private synchronized Backup latest() {
        var now = clock.instant();
        if (!now.isBefore(lookedUpAt.plus(FRESH))) {
            latest = lookedUp();
            lookedUpAt = now;
        }
        return latest;
    }

    /** A scrape goes on with what was known while the database is away. */
    private Backup lookedUp() {
        try {
            return database.sql("select finished_at, bytes from operations.backup order by finished_at desc limit 1")
                    .query((row, _) -> new Backup(
                            row.getObject("finished_at", OffsetDateTime.class).toEpochSecond(), row.getLong("bytes")))
                    .optional()
                    .orElse(NONE);
        } catch (DataAccessException e) {
            LOG.warn("The last backup could not be looked up: {}", e.getMessage());
            return latest;
        }
    }
}
