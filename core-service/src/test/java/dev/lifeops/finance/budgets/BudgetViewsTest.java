package dev.lifeops.finance.budgets;

import static dev.lifeops.finance.budgets.Budgeting.TRANSACTIONS;
import static dev.lifeops.finance.budgets.Budgeting.account;
import static dev.lifeops.finance.budgets.Budgeting.budget;
import static dev.lifeops.finance.budgets.Budgeting.category;
import static dev.lifeops.finance.budgets.Budgeting.entry;
import static dev.lifeops.finance.budgets.Budgeting.month;
import static dev.lifeops.finance.budgets.Budgeting.put;
import static dev.lifeops.finance.budgets.Budgeting.spend;
import static dev.lifeops.finance.budgets.Budgeting.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dashboards and API tell the same. */
@ApiTest
class BudgetViewsTest {

    private final TestClient client;
    private final JdbcClient database;
    private final LocalDate today;

    @Autowired
    BudgetViewsTest(TestClient client, JdbcClient database, Clock clock) {
        this.client = client;
        this.database = database;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The seed of a failure is the parameter. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_views_tell_what_the_api_tells(long seed) {
        var dice = new SplittableRandom(seed);
        var ada = client.signedIn();
        var food = category(ada, "Food", null);
        var categories = List.of(food, category(ada, "Fruit", food), category(ada, "Books", null));
        var month = YearMonth.from(today);
        budget(ada, food, month.minusMonths(2), "200.00", true);
        budget(ada, categories.get(1), month.minusMonths(1), "100.00", false);
        budget(ada, categories.getLast(), month.minusMonths(2), "900.00", true);
        put(ada, "/api/v1/rates/EUR/USD/" + today.minusDays(3), Map.of(), "{\"rate\": \"1.25\"}")
                .is(200);
        var dollars = account(ada, "Dollars", "USD");
        for (var time = 0; time < 40; time++) {
            var day = today.minusDays(dice.nextInt(80));
            var kind = dice.nextInt(5) == 0 ? "REFUND" : "EXPENSE";
            spend(ada, kind, day, cents(dice), categories.get(dice.nextInt(3)));
        }
        var foreign = entry("EXPENSE", today, "50.00", "USD", food);
        foreign.put("accountId", dollars);
        ada.post(TRANSACTIONS, foreign).is(201);

        for (var each : List.of(month.minusMonths(1), month.minusMonths(2))) {
            for (var shown : month(ada, each).path("budgets")) {
                var figures = shown.path("figures");
                assertThat(row("planned, carried, spent, left_over", "budget_month", text(shown, "budgetId"), each))
                        .usingElementComparator(BigDecimal::compareTo)
                        .containsExactly(
                                amount(text(figures, "planned")),
                                amount(text(figures, "carried")),
                                amount(text(figures, "spent")),
                                amount(text(figures, "left")));
            }
        }
        assumeThat(database.sql("select current_date").query(LocalDate.class).single())
                .isEqualTo(today);
        for (var shown : month(ada, month).path("budgets")) {
            var forecast = shown.at("/figures/forecast");
            assertThat(row("spent, low, likely, high", "budget_forecast", text(shown, "budgetId"), null))
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(
                            amount(shown.at("/figures/spent").asString()),
                            amount(text(forecast, "low")),
                            amount(text(forecast, "likely")),
                            amount(text(forecast, "high")));
            assertThat(database.sql("select state from report.budget_forecast where budget_id = ?::uuid")
                            .param(text(shown, "budgetId"))
                            .query(String.class)
                            .single())
                    .isEqualTo(shown.at("/figures/state").asString());
        }
    }

    private List<BigDecimal> row(String columns, String view, String budget, @Nullable YearMonth month) {
        var sql = "select %s from report.%s where budget_id = '%s'".formatted(columns, view, budget)
                + (month == null ? "" : " and month = '%s'".formatted(month.atDay(1)));
        return database.sql(sql)
                .query((row, _) ->
                        List.of(row.getBigDecimal(1), row.getBigDecimal(2), row.getBigDecimal(3), row.getBigDecimal(4)))
                .single();
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    private static String cents(SplittableRandom dice) {
        return BigDecimal.valueOf(dice.nextInt(100, 9_000), 2).toPlainString();
    }
}
