package dev.lifeops.statements.connections;

import dev.lifeops.statements.banks.BankService;
import dev.lifeops.statements.connections.BankConnection.State;
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

/** How connected banks stand, by service and state only, counted at most every few seconds however often anyone asks. */
@Component
class BankConnectionGauges {

    private static final Logger LOG = LoggerFactory.getLogger(BankConnectionGauges.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient database;
    private final Clock clock;
    private List<Count> counts = List.of();
    private Instant countedAt = Instant.EPOCH;

    BankConnectionGauges(JdbcClient database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        for (var service : BankService.values()) {
            for (var state : State.values()) {
                Gauge.builder("lifeops.statements.connections", this, it -> it.number(service, state))
                        .tag("source", service.name())
                        .tag("state", state.name())
                        .description("Connected banks by service and state")
                        .register(meters);
            }
            Gauge.builder("lifeops.statements.sync.oldest.success", this, it -> it.age(service))
                    .tag("source", service.name())
                    .baseUnit("seconds")
                    .description("How long ago the connection that waits longest was synced, or was made")
                    .register(meters);
        }
    }

    private record Count(String service, String state, long number, Instant oldestSuccess) {}

    private double number(BankService service, State state) {
        return counts().stream()
                .filter(it -> it.service().equals(service.name()) && it.state().equals(state.name()))
                .mapToLong(Count::number)
                .sum();
    }

    private double age(BankService service) {
        return counts().stream()
                .filter(it -> it.service().equals(service.name()) && it.state().equals(State.CONNECTED.name()))
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

    /** A scrape goes on without these figures while the database is away; who has linked nothing waits for nothing. */
    private List<Count> counted() {
        try {
            return database.sql("""
                            select source, state, count(*), min(coalesce(last_success_at, connected_at))
                            from statements.connection
                            where state <> 'CONNECTED' or exists (
                                select from statements.linked_account
                                where connection_id = connection.id and account_id is not null)
                            group by source, state""")
                    .query((row, _) -> new Count(
                            row.getString(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getObject(4, OffsetDateTime.class).toInstant()))
                    .list();
        } catch (DataAccessException e) {
            LOG.warn("Connected banks could not be counted: {}", e.getMessage());
            return counts;
        }
    }
}
