package dev.lifeops.receipts;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many receipts stand where, counted at most every few seconds however often anyone asks. */
@Component
class ReceiptGauges {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptGauges.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient database;
    private final Clock clock;
    private Counts counts = new Counts(Map.of(), 0, 0, Instant.EPOCH);

    ReceiptGauges(JdbcClient database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        for (var status : ReceiptStatus.values()) {
            Gauge.builder("lifeops.receipts", this, it -> it.counts().byStatus(status))
                    .tag("status", status.name())
                    .description("Receipts by status")
                    .register(meters);
        }
        Gauge.builder("lifeops.receipts.unread.oldest", this, it -> it.counts().oldestUnread())
                .baseUnit("seconds")
                .description("For how long the oldest receipt has been waiting to be read")
                .register(meters);
        Gauge.builder("lifeops.receipts.queue", this, it -> it.counts().queued())
                .description("Jobs that wait to read a receipt or are about it")
                .register(meters);
    }

    private record Counts(Map<String, Long> statuses, double oldestUnread, long queued, Instant at) {

        double byStatus(ReceiptStatus status) {
            return statuses.getOrDefault(status.name(), 0L);
        }
    }

    private synchronized Counts counts() {
        var now = clock.instant();
        if (!now.isBefore(counts.at().plus(FRESH))) {
            counts = counted(now);
        }
        return counts;
    }

    /** A scrape goes on without these figures while the database is away. */
    private Counts counted(Instant now) {
        try {
            return new Counts(statuses(), oldestUnread(now), queued(), now);
        } catch (DataAccessException e) {
            LOG.warn("Receipts could not be counted: {}", e.getMessage());
            return new Counts(counts.statuses(), counts.oldestUnread(), counts.queued(), now);
        }
    }

    private Map<String, Long> statuses() {
        var statuses = new HashMap<String, Long>();
        database.sql("select status, count(*) from receipts.receipt group by status")
                .query((RowCallbackHandler) row -> statuses.put(row.getString(1), row.getLong(2)));
        return statuses;
    }

    private double oldestUnread(Instant now) {
        return database.sql("select min(uploaded_at) from receipts.receipt where status in ('UPLOADED', 'READING')")
                .query(OffsetDateTime.class)
                .optional()
                .map(oldest -> Duration.between(oldest.toInstant(), now).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private long queued() {
        return database.sql("select count(*) from jobs.scheduled_tasks where task_name = ?")
                .param(ReadingJob.TASK.getTaskName())
                .query(Long.class)
                .single();
    }
}
