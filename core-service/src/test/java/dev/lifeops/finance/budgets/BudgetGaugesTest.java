package dev.lifeops.finance.budgets;

import static dev.lifeops.finance.budgets.Budgeting.budget;
import static dev.lifeops.finance.budgets.Budgeting.category;
import static dev.lifeops.finance.budgets.Budgeting.spend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.MovableClock;
import dev.lifeops.TestClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.Reference;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class BudgetGaugesTest {

    private final TestClient client;
    private final JdbcClient database;
    private final Months months;
    private final LocalDate today;

    @Autowired
    BudgetGaugesTest(TestClient client, JdbcClient database, Months months, Clock clock) {
        this.client = client;
        this.database = database;
        this.months = months;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void budgets_are_counted_by_how_they_go_once_in_five_minutes() {
        var meters = new SimpleMeterRegistry();
        var clock = new MovableClock();
        var gauges = new BudgetGauges(database, months, clock, meters);
        try {
            var over =
                    meters.get("lifeops.finance.budgets").tag("state", "OVER").gauge();
            var before = over.value();
            var ada = client.signedIn();
            var food = category(ada, "Food", null);

            budget(ada, food, YearMonth.from(today), "10.00", false);
            spend(ada, "EXPENSE", today, "10.01", food);

            assertThat(over.value()).isEqualTo(before);
            clock.forward(Duration.ofMinutes(5));
            assertThat(over.value()).isEqualTo(before + 1);
        } finally {
            Reference.reachabilityFence(gauges);
        }
    }
}
