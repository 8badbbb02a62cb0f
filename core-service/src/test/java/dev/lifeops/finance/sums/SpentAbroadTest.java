package dev.lifeops.finance.sums;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What was spent in other currencies counts for budgets, whenever they were begun and whatever was summed up before. */
@ApiTest
class SpentAbroadTest {

    private final TestClient client;
    private final MonthSumming months;
    private final JdbcClient database;
    private final YearMonth month;

    @Autowired
    SpentAbroadTest(TestClient client, MonthSumming months, JdbcClient database, Clock clock) {
        this.client = client;
        this.months = months;
        this.database = database;
        this.month = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .minusMonths(1);
    }

    @Test
    void a_budget_begun_later_counts_months_that_were_summed_up_before() {
        var ada = client.signedIn();
        var food = id(ada, "/api/v1/categories", Map.of("name", "Food"));
        rate(ada, "USD", month.atDay(1), "1.25");
        rate(ada, "JPY", month.atDay(1), "160.55");
        spend(ada, food, month.atDay(2), "50.00");
        months.catchUp();

        begin(ada, food, "EUR");
        assertThat(spent(ada)).isEqualByComparingTo("40.00");
        months.catchUp();

        assertThat(spent(ada)).isEqualByComparingTo("40.00");
        assertThat(shownOnDashboards(ada)).isEqualByComparingTo("40.00");
    }

    @Test
    void a_budget_in_yen_has_no_decimals() {
        var ada = client.signedIn();
        var food = id(ada, "/api/v1/categories", Map.of("name", "Food"));
        rate(ada, "USD", month.atDay(1), "1.25");
        rate(ada, "JPY", month.atDay(1), "160.55");
        begin(ada, food, "JPY");
        spend(ada, food, month.atDay(2), "50.01");

        assertThat(spent(ada)).isEqualByComparingTo("6423");
        months.catchUp();

        assertThat(spent(ada)).isEqualByComparingTo("6423");
        assertThat(shownOnDashboards(ada)).isEqualByComparingTo("6423");
    }

    @Test
    void a_rate_that_is_corrected_counts_at_once() {
        var ada = client.signedIn();
        var food = id(ada, "/api/v1/categories", Map.of("name", "Food"));
        begin(ada, food, "EUR");
        spend(ada, food, month.atDay(2), "50.00");
        months.catchUp();
        assertThat(budget(ada).path("missing").size()).isEqualTo(1);

        rate(ada, "USD", month.atDay(1), "1.25");
        assertThat(spent(ada)).isEqualByComparingTo("40.00");
        assertThat(shownOnDashboards(ada)).isEqualByComparingTo("40.00");
        months.catchUp();
        rate(ada, "USD", month.atDay(1), "2");

        assertThat(spent(ada)).isEqualByComparingTo("25.00");
        assertThat(budget(ada).path("complete").asBoolean()).isTrue();
    }

    @Test
    void the_database_knows_the_decimals_of_all_currencies() {
        assertThat(Currency.getAvailableCurrencies())
                .allSatisfy(currency -> assertThat(database.sql("select finance.coins(?)")
                                .param(currency.getCurrencyCode())
                                .query(Integer.class)
                                .single())
                        .as(currency.getCurrencyCode())
                        .isEqualTo(Math.max(0, currency.getDefaultFractionDigits())));
    }

    private static String id(TestClient person, String path, Map<String, ?> body) {
        return person.post(path, body).is(201).field("id");
    }

    private static void rate(TestClient person, String currency, LocalDate day, String rate) {
        person.send(HttpMethod.PUT, "/api/v1/rates/EUR/%s/%s".formatted(currency, day), _ -> {}, Map.of("rate", rate));
    }

    private static void spend(TestClient person, String category, LocalDate day, String dollars) {
        var line = Map.of("amount", dollars, "categoryId", category);
        var account = id(person, "/api/v1/accounts", Map.of("name", "Dollars", "type", "BANK", "currency", "USD"));
        var expense = Map.of(
                "kind",
                "EXPENSE",
                "bookedOn",
                day,
                "accountId",
                account,
                "currency",
                "USD",
                "amount",
                dollars,
                "lines",
                List.of(line));
        person.post("/api/v1/transactions", expense).is(201);
    }

    private void begin(TestClient person, String category, String currency) {
        person.post(
                        "/api/v1/budgets",
                        Map.of("categoryId", category, "currency", currency, "from", month, "limit", "9000"))
                .is(201);
    }

    private JsonNode budget(TestClient person) {
        return person.get("/api/v1/budgets/months/" + month).is(200).body().at("/budgets/0");
    }

    private BigDecimal spent(TestClient person) {
        return new BigDecimal(budget(person).at("/figures/spent").asString());
    }

    private BigDecimal shownOnDashboards(TestClient person) {
        return database.sql("select spent from report.budget_month where budget_id = ?::uuid and month = ?")
                .params(budget(person).path("budgetId").asString(), month.atDay(1))
                .query(BigDecimal.class)
                .single();
    }
}
