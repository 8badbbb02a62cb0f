package dev.lifeops.finance.budgets;

import dev.lifeops.finance.budgets.MonthView.Entry;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Remembered;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many budgets of the running month stand where, looked up at most every few minutes however often anyone asks. */
@Component
class BudgetGauges {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final Months months;
    private final Remembered<Map<State, Long>> counts;

    BudgetGauges(JdbcClient database, Months months, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.months = months;
        this.counts = new Remembered<>("budgets", FRESH, Map.of(), this::counted, clock);
        for (var state : State.values()) {
            Gauge.builder("lifeops.finance.budgets", this, it -> it.counts.get().getOrDefault(state, 0L))
                    .tag("state", state.name())
                    .description("Budgets of the running month by how they go")
                    .register(meters);
        }
    }

    private Map<State, Long> counted() {
        return owners().stream()
                .flatMap(owner -> months.running(owner).budgets().stream())
                .map(Entry::figures)
                .collect(Collectors.groupingBy(MonthView.Figures::state, Collectors.counting()));
    }

    private List<UserId> owners() {
        return database.sql("select distinct owner_id from finance.budget")
                .query((row, _) -> new UserId(row.getObject("owner_id", UUID.class)))
                .list();
    }
}
