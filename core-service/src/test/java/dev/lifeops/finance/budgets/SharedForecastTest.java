package dev.lifeops.finance.budgets;

import static dev.lifeops.finance.budgets.Budgeting.TRANSACTIONS;
import static dev.lifeops.finance.budgets.Budgeting.budget;
import static dev.lifeops.finance.budgets.Budgeting.byCategory;
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
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Of what comes back and is shared, a budget expects what its person bears, and dashboards say the same. */
@ApiTest
class SharedForecastTest {

    private final TestClient ada;
    private final JdbcClient database;
    private final LocalDate today;
    private final YearMonth month;
    private final Flat flat;

    private String home = "";

    @Autowired
    SharedForecastTest(TestClient nobody, JdbcClient database, Clock clock) {
        this.ada = nobody.signedIn();
        this.database = database;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        this.month = YearMonth.from(today);
        this.flat = Flat.of(ada, today);
    }

    @BeforeEach
    void a_budget_for_the_home() {
        home = category(ada, "Home", null);
        budget(ada, home, month, "900.00", false);
    }

    @Test
    void what_is_shared_is_expected_as_ones_own_share() {
        flat.paid("EUR", Map.of(home, "1000.00")).forEach(flat::share);
        flat.found();

        var home = figures("Home");

        assertThat(text(home.path("forecast"), "expectedPayments")).isEqualTo("500.00");
        assertThat(foretold(home)).containsExactly("500.00", "500.00", "500.00");
        assertThat(text(home, "state")).isEqualTo("ON_TRACK");
        assertDashboardsAgree();
    }

    @Test
    void what_is_not_shared_is_expected_in_full() {
        flat.paid("EUR", Map.of(home, "1000.00"));
        flat.found();

        var home = figures("Home");

        assertThat(foretold(home)).containsExactly("1000.00", "1000.00", "1000.00");
        assertThat(text(home, "state")).isEqualTo("LIKELY_OVER");
        assertDashboardsAgree();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 500.00", "1, 6, 1000.00"})
    void the_latest_payment_says_how_the_next_will_be_shared(int first, int end, String expected) {
        flat.paid("EUR", Map.of(home, "1000.00")).subList(first, end).forEach(flat::share);
        flat.found();

        assertThat(foretold(figures("Home"))).containsExactly(expected, expected, expected);
        assertDashboardsAgree();
    }

    @Test
    void of_a_payment_for_two_things_only_the_one_that_is_shared_is_expected_as_a_share() {
        var power = category(ada, "Power", null);
        budget(ada, power, month, "300.00", false);
        flat.paid("EUR", Map.of(home, "800.00", power, "200.00")).forEach(payment -> flat.shareLine(payment, power));
        flat.found();

        assertThat(foretold(figures("Home"))).containsExactly("800.00", "800.00", "800.00");
        assertThat(foretold(figures("Power"))).containsExactly("100.00", "100.00", "100.00");
        assertDashboardsAgree();
    }

    @Test
    void a_share_in_another_currency_is_expected_in_the_one_of_the_budget() {
        rates(0, 6);
        flat.paid("USD", Map.of(home, "1000.00")).forEach(flat::share);
        flat.found();

        assertThat(foretold(figures("Home"))).containsExactly("400.00", "400.00", "400.00");
        assertDashboardsAgree();
    }

    @Test
    void nothing_is_foretold_where_no_rate_is_known_for_what_is_due() {
        rates(1, 6);
        flat.paid("USD", Map.of(home, "1000.00")).forEach(flat::share);
        flat.found();

        assertThat(figures("Home").path("forecast").isNull()).isTrue();
        assertDashboardsAgree();
    }

    @Test
    void days_before_one_without_a_rate_are_not_learnt_from() {
        rates(0, 2);
        flat.paid("USD", Map.of(home, "1000.00")).forEach(flat::share);
        flat.found();
        for (var day = today.minusMonths(5); day.isBefore(today); day = day.plusDays(3)) {
            spend(ada, "EXPENSE", day, "1" + day.getDayOfMonth() + ".00", home);
        }

        assertThat(figures("Home").at("/forecast/monthsOfHistory").asInt()).isEqualTo(2);
        assertDashboardsAgree();
    }

    @Test
    void what_is_due_several_times_in_a_month_is_expected_as_often() {
        for (var week = 1; week <= 8; week++) {
            var lesson = entry("EXPENSE", today.minusWeeks(week), "20.00", "EUR", home);
            lesson.put("merchant", "Swimming");
            flat.share(ada.post(TRANSACTIONS, lesson).is(201));
        }
        flat.found();

        var times = 1 + (month.lengthOfMonth() - today.getDayOfMonth()) / 7;
        assertThat(text(figures("Home").path("forecast"), "expectedPayments")).isEqualTo(10 * times + ".00");
        assertDashboardsAgree();
    }

    /** A dollar and a quarter each, on the days of payments so many months ago. */
    private void rates(int first, int last) {
        for (var ago = first; ago <= last; ago++) {
            put(ada, "/api/v1/rates/EUR/USD/" + today.minusMonths(ago), Map.of(), "{\"rate\": \"1.25\"}")
                    .is(200);
        }
    }

    private JsonNode figures(String category) {
        return byCategory(month(ada, month), category).path("figures");
    }

    /** What the month will have cost beside what it has cost so far. */
    private static Stream<String> foretold(JsonNode figures) {
        var spent = new BigDecimal(text(figures, "spent"));
        return Stream.of("low", "likely", "high")
                .map(name -> new BigDecimal(text(figures.path("forecast"), name))
                        .subtract(spent)
                        .toPlainString());
    }

    private void assertDashboardsAgree() {
        assumeThat(database.sql("select current_date").query(LocalDate.class).single())
                .isEqualTo(today);
        for (var budget : month(ada, month).path("budgets")) {
            var figures = budget.path("figures");
            assertThat(shown(text(budget, "budgetId")))
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(new Shown(
                            text(figures, "state"),
                            amount(figures.at("/forecast/expectedPayments")),
                            amount(figures.at("/forecast/low")),
                            amount(figures.at("/forecast/likely")),
                            amount(figures.at("/forecast/high"))));
        }
    }

    record Shown(
            String state,
            @Nullable BigDecimal due,
            @Nullable BigDecimal low,
            @Nullable BigDecimal likely,
            @Nullable BigDecimal high) {}

    private Shown shown(String budget) {
        return database.sql(
                        "select state, still_due, low, likely, high from report.budget_forecast where budget_id = ?::uuid")
                .param(budget)
                .query((row, _) -> new Shown(
                        row.getString("state"),
                        row.getBigDecimal("still_due"),
                        row.getBigDecimal("low"),
                        row.getBigDecimal("likely"),
                        row.getBigDecimal("high")))
                .single();
    }

    private static @Nullable BigDecimal amount(JsonNode told) {
        return told.isString() ? new BigDecimal(told.asString()) : null;
    }
}
