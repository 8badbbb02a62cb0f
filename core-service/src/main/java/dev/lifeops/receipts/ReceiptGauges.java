package dev.lifeops.receipts;

import dev.lifeops.shared.Remembered;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many receipts stand where, counted at most every few seconds however often anyone asks. */
@Component
class ReceiptGauges {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient database;
    private final Clock clock;
    private final Remembered<Counts> counts;

    ReceiptGauges(JdbcClient database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.counts = new Remembered<>("receipts", FRESH, new Counts(Map.of(), 0, 0), this::counted, clock);
        for (var status : ReceiptStatus.values()) {
            Gauge.builder("lifeops.receipts", this, it -> it.counts.get().byStatus(status))
                    .tag("status", status.name())
                    .description("Receipts by status")
                    .register(meters);
        }
        Gauge.builder(
                        "lifeops.receipts.unread.oldest",
                        this,
                        it -> it.counts.get().oldestUnread())
                .baseUnit("seconds")
                .description("For how long the oldest receipt has been waiting to be read")
                .register(meters);
        Gauge.builder("lifeops.receipts.queue", this, it -> it.counts.get().queued())
                .description("Jobs that wait to read a receipt or are about it")
                .register(meters);
    }

    private record Counts(Map<String, Long> statuses, double oldestUnread, long queued) {

        double byStatus(ReceiptStatus status) {
            return statuses.getOrDefault(status.name(), 0L);
        }
    }

    private Counts counted() {
        return new Counts(statuses(), oldestUnread(), queued());
    }

    private Map<String, Long> statuses() {
        var statuses = new HashMap<String, Long>();
        database.sql("select status, count(*) from receipts.receipt group by status")
                .query((RowCallbackHandler) row -> statuses.put(row.getString(1), row.getLong(2)));
        return statuses;
    }

    private double oldestUnread() {
        return database.sql("select min(uploaded_at) from receipts.receipt where status in ('UPLOADED', 'READING')")
                .query(OffsetDateTime.class)
                .optional()
                .map(oldest ->
                        Duration.between(oldest.toInstant(), clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private long queued() {
        return database.sql("select count(*) from jobs.scheduled_tasks where task_name = ?")
                .param(ReadingJob.TASK.getTaskName())
                .query(Long.class)
                .single();
    }
}
