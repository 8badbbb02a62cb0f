package dev.lifeops.finance.budgets;

import static dev.lifeops.finance.budgets.Budgeting.TRANSACTIONS;
import static dev.lifeops.finance.budgets.Budgeting.budget;
import static dev.lifeops.finance.budgets.Budgeting.category;
import static dev.lifeops.finance.budgets.Budgeting.entry;
import static dev.lifeops.finance.budgets.Budgeting.month;
import static dev.lifeops.finance.budgets.Budgeting.only;
import static dev.lifeops.finance.budgets.Budgeting.plan;
import static dev.lifeops.finance.budgets.Budgeting.spend;
import static dev.lifeops.finance.budgets.Budgeting.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class BudgetForecastTest {

    private final TestClient client;
    private final LocalDate today;
    private final YearMonth month;

    @Autowired
    BudgetForecastTest(TestClient client, Clock clock) {
        this.client = client;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        this.month = YearMonth.from(today);
    }

    @Test
    void a_forecast_says_on_how_many_months_it_stands() {
        var ada = client.signedIn();
        var food = category(ada, "Food", null);
        budget(ada, food, month, "1000.00", false);
        assertThat(only(ada, month).at("/figures/forecast").isNull()).isTrue();

        for (var day = today.minusMonths(4); !day.isAfter(today); day = day.plusDays(1)) {
            spend(ada, "EXPENSE", day, "10.00", food);
        }

        var forecast = only(ada, month).at("/figures/forecast");
        assertThat(forecast.path("monthsOfHistory").asInt()).isEqualTo(4);
        for (var figure : new String[] {"low", "likely", "high"}) {
            assertThat(text(forecast, figure)).isEqualTo(month.lengthOfMonth() * 10 + ".00");
        }
    }

    @Test
    void a_budget_that_its_usual_spending_will_break_is_told_before_it_breaks() {
        var ada = client.signedIn();
        var food = category(ada, "Food", null);
        for (var day = today.minusMonths(3); !day.isAfter(today); day = day.plusDays(1)) {
            spend(ada, "EXPENSE", day, "10.00", food);
        }
        var atTheEnd = new BigDecimal(month.lengthOfMonth() * 10);
        var budget = budget(ada, food, month, atTheEnd.toPlainString(), false);
        assertThat(text(only(ada, month).path("figures"), "state")).isIn("ON_TRACK", "NEAR_LIMIT");

        var less = "{\"limit\": \"%s\", \"rollsOver\": false}".formatted(atTheEnd.subtract(new BigDecimal("0.01")));
        plan(ada, budget, month, less).is(200);

        assertThat(text(only(ada, month).path("figures"), "state")).isEqualTo(isLastDay() ? "OVER" : "LIKELY_OVER");
    }

    @Test
    void what_comes_back_and_is_still_due_is_expected_once() {
        var ada = client.signedIn();
        var home = category(ada, "Home", null);
        budget(ada, home, month, "1000.00", false);
        var due = today.plusDays(1);
        for (var month = 1; month <= 8; month++) {
            var rent = entry("EXPENSE", due.minusMonths(month), "500.00", "EUR", home);
            rent.put("merchant", "Landlord");
            ada.post(TRANSACTIONS, rent).is(201);
            var pay = entry("INCOME", due.minusMonths(month), "2500.00", "EUR", home);
            pay.put("merchant", "Acme");
            ada.post(TRANSACTIONS, pay).is(201);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ada.get("/api/v1/recurring").body().path("items").size() == 2);

        var isThisMonth = YearMonth.from(due).equals(month);
        var body = month(ada, month);
        var forecast = body.at("/budgets/0/figures/forecast");
        assertThat(text(forecast, "expectedPayments")).isEqualTo(isThisMonth ? "500.00" : "0.00");
        assertThat(text(forecast, "likely")).isEqualTo(isThisMonth ? "500.00" : "0.00");
        assertThat(body.at("/income/stillExpected").asString()).isEqualTo(isThisMonth ? "2500.00" : "0.00");
        assertThat(body.at("/total/figures/forecast/likely").asString()).isEqualTo(text(forecast, "likely"));
    }

    @ParameterizedTest
    @CsvSource({"89.99, ON_TRACK", "90.00, NEAR_LIMIT", "100.00, NEAR_LIMIT", "100.01, OVER"})
    void a_limit_that_nears_is_told(String spent, String state) {
        var ada = client.signedIn();
        var food = category(ada, "Food", null);
        budget(ada, food, month, "100.00", false);
        spend(ada, "EXPENSE", today, spent, food);

        assertThat(text(only(ada, month).path("figures"), "state")).isEqualTo(state);
    }

    private boolean isLastDay() {
        return today.equals(month.atEndOfMonth());
    }
}
