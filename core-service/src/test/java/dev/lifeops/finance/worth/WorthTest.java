package dev.lifeops.finance.worth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@ApiTest
class WorthTest {

    private static final String WORTH = "/api/v1/reports/net-worth";
    private static final String FLOW = "/api/v1/reports/cash-flow";
    private static final List<String> KINDS = List.of("EXPENSE", "INCOME", "REFUND", "TRANSFER");

    private final TestClient client;
    private final LocalDate today;
    private final YearMonth month;

    @Autowired
    WorthTest(TestClient client, Clock clock) {
        this.client = client;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        this.month = YearMonth.from(today);
    }

    /** The seed of a failure is the parameter. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void it_is_the_sum_of_the_balances_on_every_day(long seed) {
        var dice = new SplittableRandom(seed);
        var ada = client.signedIn();
        var accounts = List.of(account(ada, "A", "EUR", "100.00"), account(ada, "B", "EUR", "-7.50"));
        for (var step = 0; step < 25; step++) {
            book(ada, dice, accounts);
        }

        for (var query : List.of("?by=DAY&from=" + today.minusDays(100), "?from=" + today.minusMonths(3))) {
            var points = ada.get(WORTH + query).is(200).body().path("points");
            assertThat(points.size()).isGreaterThan(2);
            for (var at = 0; at < points.size(); at += 1 + points.size() / 7) {
                var point = points.get(at);
                var same = ada.get(
                                "/api/v1/accounts/worth?on=" + point.path("day").asString())
                        .is(200)
                        .body();
                assertThat(amount(point, "total"))
                        .isEqualByComparingTo(amount(same, "total"))
                        .isEqualByComparingTo(sum(point.path("accounts"), "balance"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void what_was_saved_is_what_the_worth_grew_by(long seed) {
        var dice = new SplittableRandom(seed);
        var ada = client.signedIn();
        var accounts = List.of(account(ada, "A", "EUR", "100.00"), account(ada, "B", "EUR", "0.00"));
        for (var step = 0; step < 25; step++) {
            book(ada, dice, accounts);
        }

        var flow =
                ada.get(FLOW + "?from=" + month.minusMonths(3)).is(200).body().path("months");
        var worth = ada.get(WORTH + "?from=" + month.minusMonths(4).atDay(1))
                .is(200)
                .body()
                .path("points");
        assertThat(flow.size()).isEqualTo(4);
        for (var at = 0; at < 4; at++) {
            assertThat(amount(flow.get(at), "saved"))
                    .isEqualByComparingTo(amount(worth.get(at + 1), "total").subtract(amount(worth.get(at), "total")))
                    .isEqualByComparingTo(amount(flow.get(at), "income").subtract(amount(flow.get(at), "expenses")));
        }
    }

    @Test
    void transfers_are_told_and_change_nothing() {
        var ada = client.signedIn();
        var from = account(ada, "A", "EUR", "100.00");
        var to = account(ada, "B", "EUR", "0.00");
        entry(ada, Map.of("kind", "TRANSFER", "amount", "60.00", "accountId", from, "toAccountId", to));
        entry(ada, Map.of("kind", "INCOME", "amount", "200.00", "accountId", from));
        entry(ada, Map.of("kind", "EXPENSE", "amount", "80.00", "accountId", to));
        entry(ada, Map.of("kind", "REFUND", "amount", "30.00", "accountId", to));

        var now = ada.get(FLOW + "?from=" + month).is(200).body().at("/months/0");
        assertThat(now.path("income").asString()).isEqualTo("200.00");
        assertThat(now.path("expenses").asString()).isEqualTo("50.00");
        assertThat(now.path("saved").asString()).isEqualTo("150.00");
        assertThat(now.path("savingRate").asString()).isEqualTo("0.7500");
        assertThat(now.path("moved").asString()).isEqualTo("60.00");
        assertThat(ada.get(now.path("transactions").asString())
                        .is(200)
                        .body()
                        .path("totalItems")
                        .asInt())
                .isEqualTo(4);
        assertThat(ada.get(FLOW + "?format=csv&from=" + month).is(200).text().lines())
                .containsExactly(
                        "month,income,expenses,saved,savingRate,moved,currency,complete",
                        month + ",200.00,50.00,150.00,0.7500,60.00,EUR,true");
    }

    @Test
    void an_account_without_a_rate_is_listed_and_not_added() {
        var ada = client.signedIn();
        account(ada, "A", "EUR", "100.00");
        var dollars = account(ada, "D", "USD", "50.00");
        ada.send(
                        HttpMethod.PUT,
                        "/api/v1/rates/EUR/USD/" + month.minusMonths(1).atEndOfMonth(),
                        _ -> {},
                        Map.of("rate", "1.25"))
                .is(200);
        entry(
                ada,
                Map.of(
                        "kind",
                        "INCOME",
                        "amount",
                        "10.00",
                        "currency",
                        "USD",
                        "accountId",
                        dollars,
                        "bookedOn",
                        month.minusMonths(2).atDay(2).toString()));

        var points = ada.get(WORTH + "?from=" + month.minusMonths(2).atDay(1))
                .is(200)
                .body()
                .path("points");
        assertThat(points.get(0).path("complete").asBoolean()).isFalse();
        assertThat(points.get(0).path("total").asString()).isEqualTo("100.00");
        assertThat(points.get(1).path("complete").asBoolean()).isTrue();
        assertThat(points.get(1).path("total").asString()).isEqualTo("148.00");
        var flow =
                ada.get(FLOW + "?from=" + month.minusMonths(2)).is(200).body().at("/months/0");
        assertThat(flow.path("complete").asBoolean()).isFalse();
        assertThat(flow.path("income").asString()).isEqualTo("0.00");
        assertThat(flow.at("/missing/0/amount").asString()).isEqualTo("10.00");
        assertThat(ada.get(WORTH + "?format=csv").is(200).text().lines().findFirst())
                .hasValue("day,accountId,account,currency,balance,worth,baseCurrency");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/net-worth?from=2026-02-02&to=2026-02-01",
                "/net-worth?from=0001-01-01&by=DAY",
                "/net-worth?from=0001-01-01",
                "/cash-flow?from=0001-01",
                "/cash-flow?from=2026-02&to=2026-01",
                "/cash-flow?to=9999-12"
            })
    void days_and_months_that_make_no_sense_are_refused(String query) {
        client.signedIn().get("/api/v1/reports" + query).isProblem(422, "VALIDATION_FAILED");
    }

    @Test
    void who_has_nothing_is_worth_nothing() {
        var ada = client.signedIn();

        assertThat(ada.get(WORTH).is(200).body().at("/points/0/total").asString())
                .isEqualTo("0.00");
        assertThat(ada.get(FLOW).is(200).body().path("months").size()).isEqualTo(12);
    }

    private void book(TestClient person, SplittableRandom dice, List<String> accounts) {
        var kind = KINDS.get(dice.nextInt(4));
        var from = dice.nextInt(2);
        var body = new HashMap<>(Map.of(
                "kind", kind,
                "bookedOn", today.minusDays(dice.nextInt(95)).toString(),
                "amount", BigDecimal.valueOf(dice.nextInt(1, 50_000), 2).toPlainString(),
                "accountId", accounts.get(from)));
        if (kind.equals("TRANSFER")) {
            body.put("toAccountId", accounts.get(1 - from));
        }
        entry(person, body);
    }

    private void entry(TestClient person, Map<String, String> fields) {
        var body = new HashMap<>(Map.of("bookedOn", today.toString(), "currency", "EUR"));
        body.putAll(fields);
        person.post("/api/v1/transactions", body).is(201);
    }

    private static String account(TestClient person, String name, String currency, String opening) {
        return person.post(
                        "/api/v1/accounts",
                        Map.of("name", name, "type", "BANK", "currency", currency, "openingBalance", opening))
                .is(201)
                .field("id");
    }

    private static BigDecimal sum(JsonNode items, String field) {
        return items.valueStream().map(it -> amount(it, field)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asString());
    }
}
