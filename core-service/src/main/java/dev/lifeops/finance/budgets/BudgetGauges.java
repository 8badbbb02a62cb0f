package dev.lifeops.finance.budgets;

import dev.lifeops.finance.budgets.MonthView.Entry;
import dev.lifeops.identity.UserId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many budgets of the running month stand where, looked up at most every few minutes however often anyone asks. */
@Component
class BudgetGauges {

    private static final Logger LOG = LoggerFactory.getLogger(BudgetGauges.class);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final Months months;
    private final Clock clock;
    private Counts counts = new Counts(Map.of(), Instant.EPOCH);

    BudgetGauges(JdbcClient database, Months months, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.months = months;
        this.clock = clock;
        for (var state : State.values()) {
            Gauge.builder("lifeops.finance.budgets", this, it -> it.count(state))
                    .tag("state", state.name())
                    .description("Budgets of the running month by how they go")
                    .register(meters);
        }
    }

    private record Counts(Map<State, Long> states, Instant at) {}

    private synchronized double count(State state) {
        var now = clock.instant();
        if (!now.isBefore(counts.at().plus(FRESH))) {
            counts = new Counts(counted(), now);
        }
        return counts.states().getOrDefault(state, 0L);
    }

    /** A scrape goes on without new figures while the database is away. */
    private Map<State, Long> counted() {
        try {
            return owners().stream()
                    .flatMap(owner -> months.running(owner).budgets().stream())
                    .map(Entry::figures)
                    .collect(Collectors.groupingBy(MonthView.Figures::state, Collectors.counting()));
        } catch (DataAccessException e) {
            LOG.warn("Budgets could not be counted: {}", e.getMessage());
            return counts.states();
        }
    }

    private List<UserId> owners() {
        return database.sql("select distinct owner_id from finance.budget")
                .query((row, _) -> new UserId(row.getObject("owner_id", UUID.class)))
                .list();
    }
}
