package dev.lifeops.health.connections;

import dev.lifeops.health.connections.Connection.State;
import dev.lifeops.health.source.SyncSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How connections stand, by source and state only, counted at most every few seconds however often anyone asks. */
@Component
class ConnectionGauges {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionGauges.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient database;
    private final Clock clock;
    private List<Count> counts = List.of();
    private Instant countedAt = Instant.EPOCH;

    ConnectionGauges(JdbcClient database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        for (var source : SyncSource.values()) {
            for (var state : State.values()) {
                Gauge.builder("lifeops.health.connections", this, it -> it.number(source, state))
                        .tag("source", source.name())
                        .tag("state", state.name())
                        .description("Connections by source and state")
                        .register(meters);
            }
            Gauge.builder("lifeops.health.sync.oldest.success", this, it -> it.age(source))
                    .tag("source", source.name())
                    .baseUnit("seconds")
                    .description("How long ago the connection that waits longest was synced, or was made")
                    .register(meters);
        }
    }

    private record Count(String source, String state, long number, Instant oldestSuccess) {}

    private double number(SyncSource source, State state) {
        return counts().stream()
                .filter(it -> it.source().equals(source.name()) && it.state().equals(state.name()))
                .mapToLong(Count::number)
                .sum();
    }

    private double age(SyncSource source) {
        return counts().stream()
                .filter(it -> it.source().equals(source.name()) && it.state().equals(State.CONNECTED.name()))
                .mapToDouble(it ->
                        Duration.between(it.oldestSuccess(), clock.instant()).toMillis() / 1000.0)
                .findFirst()
                .orElse(0);
    }

    private synchronized List<Count> counts() {
        var now = clock.instant();
        if (!now.isBefore(countedAt.plus(FRESH))) {
            counts = counted();
            countedAt = now;
        }
        return counts;
    }

    /** A scrape goes on without these figures while the database is away. */
    private List<Count> counted() {
        try {
            return database.sql("""
                            select source, state, count(*), min(coalesce(last_success_at, connected_at))
                            from health.connection group by source, state""")
                    .query((row, _) -> new Count(
                            row.getString(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getObject(4, OffsetDateTime.class).toInstant()))
                    .list();
        } catch (DataAccessException e) {
            LOG.warn("Connections could not be counted: {}", e.getMessage());
            return counts;
        }
    }
}
