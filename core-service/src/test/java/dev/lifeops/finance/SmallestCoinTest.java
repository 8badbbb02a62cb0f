package dev.lifeops.finance;

import static dev.lifeops.finance.Money.ACCOUNTS;
import static dev.lifeops.finance.Money.TRANSACTIONS;
import static dev.lifeops.finance.Money.account;
import static dev.lifeops.finance.Money.ifMatch;
import static dev.lifeops.finance.Money.line;
import static dev.lifeops.finance.Money.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody can pay half a coin, so nobody can write it down. */
@ApiTest
class SmallestCoinTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final JdbcClient database;
    private final TestClient ada;

    @Autowired
    SmallestCoinTest(TestClient client, JdbcClient database) {
        this.database = database;
        ada = client.signedIn();
    }

    @ParameterizedTest
    @CsvSource({"GBP,1.01", "GBP,1.5000", "JPY,150", "JPY,150.00", "KWD,1.005", "CLF,1.0005", "XAU,1.0005"})
    void a_transaction_is_as_fine_as_its_currency(String currency, String amount) {
        spend(currency, amount, "").is(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GBP | 1.005  | must have at most 2 decimals in GBP
            JPY | 1.50   | must have no decimals in JPY
            KWD | 1.0005 | must have at most 3 decimals in KWD""")
    void and_no_finer(String currency, String amount, String message) {
        var refused = spend(currency, amount, "");

        isRefused(refused, "amount");
        assertThat(refused.body().at("/errors/0/message").asString()).isEqualTo(message);
    }

    @Test
    void nor_are_its_lines_but_for_what_one_costs_and_how_much_there_was() {
        isRefused(withLines("{'amount': '1.995'}, {'amount': '1.005'}"), "lines[0].amount");
        isRefused(withLines("{'amount': '3.00', 'discount': '0.125'}"), "lines[0].discount");
        withLines("{'amount': '3.00', 'quantity': '2.145', 'unitPrice': '1.399'}")
                .is(201);
    }

    private TestAnswer withLines(String lines) {
        return spend("GBP", "3.00", ", \"lines\": [%s]".formatted(lines.replace('\'', '"')));
    }

    @Test
    void the_parts_of_a_line_are_whole_coins() {
        var spent = spend("GBP", "3.00", "").is(201);

        var refused = ada.post(
                path(spent) + "/lines/" + line(spent, 0) + "/split",
                "{\"parts\": [{\"amount\": \"1.995\"}, {\"amount\": \"1.005\"}]}",
                ifMatch(spent));

        isRefused(refused, "parts[0].amount");
    }

    @Test
    void so_is_what_the_account_was_charged_and_what_arrived() {
        var yen = account(ada, "Yen", "BANK", "JPY", "1000");
        var pounds = account(ada, "Pounds", "BANK", "GBP", "100.00");

        isRefused(
                spend("GBP", "3.00", ", \"accountId\": \"%s\", \"accountAmount\": \"570.5\"".formatted(yen)),
                "accountAmount");
        isRefused(
                spend(
                        "GBP",
                        "3.00",
                        ", \"kind\": \"TRANSFER\", \"accountId\": \"%s\", \"toAccountId\": \"%s\", \"toAmount\": \"570.5\""
                                .formatted(pounds, yen)),
                "toAmount");
    }

    @Test
    void what_an_account_held_is_in_whole_coins() {
        isRefused(
                ada.post(
                        ACCOUNTS,
                        "{\"name\": \"Yen\", \"type\": \"BANK\", \"currency\": \"JPY\", \"openingBalance\": \"0.5\"}"),
                "openingBalance");
        var pounds = account(ada, "Pounds", "BANK", "GBP", "100.10");
        var shown = ada.get(ACCOUNTS + "/" + pounds);
        isRefused(
                ada.patch(ACCOUNTS + "/" + pounds, "{\"openingBalance\": \"1.005\"}", ifMatch(shown)),
                "openingBalance");
        isRefused(ada.patch(ACCOUNTS + "/" + pounds, "{\"currency\": \"JPY\"}", ifMatch(shown)), "openingBalance");
    }

    @Test
    void budgets_and_goals_are_set_in_whole_coins() {
        var food =
                ada.post("/api/v1/categories", "{\"name\": \"Food\"}").is(201).field("id");
        var month = YearMonth.from(today);
        var budget = Map.of("categoryId", food, "currency", "JPY", "from", month.toString(), "limit", "0.5");
        isRefused(ada.post("/api/v1/budgets", budget), "limit");
        var begun = ada.post(
                        "/api/v1/budgets",
                        Map.of("categoryId", food, "currency", "JPY", "from", month.toString(), "limit", "9000"))
                .is(201);
        isRefused(
                ada.send(
                        HttpMethod.PUT,
                        "/api/v1/budgets/" + begun.field("id") + "/plan/" + month,
                        headers -> ifMatch(begun).forEach(headers::set),
                        Map.of("limit", "9000.5", "rollsOver", false)),
                "limit");

        var due = today.plusYears(1).toString();
        isRefused(
                ada.post("/api/v1/goals", Map.of("name", "Car", "target", "1.005", "currency", "GBP", "dueOn", due)),
                "target");
        var goal = ada.post("/api/v1/goals", Map.of("name", "Car", "target", "9.00", "currency", "GBP", "dueOn", due))
                .is(201);
        isRefused(
                ada.post(
                        "/api/v1/goals/" + goal.field("id") + "/contributions",
                        Map.of("day", today.toString(), "amount", "1.005")),
                "amount");
    }

    /** As an import may have brought it. */
    @Test
    void what_is_there_already_may_stay_as_fine_as_it_is() {
        var spent = spend("JPY", "308", "").is(201);
        database.sql("""
                        with line as (update finance.transaction_line set amount = :fine where transaction_id = :id)
                        update finance.transaction set amount = :fine, account_amount = :fine where id = :id""")
                .param("fine", new BigDecimal("307.865"))
                .param("id", UUID.fromString(spent.field("id")))
                .update();

        var noted =
                ada.patch(path(spent), "{\"note\": \"Soup\"}", ifMatch(spent)).is(200);

        assertThat(noted.field("amount")).isEqualTo("307.865");
        isRefused(ada.patch(path(spent), "{\"amount\": \"307.8655\"}", ifMatch(noted)), "amount");
        ada.patch(path(spent), "{\"amount\": \"308\"}", ifMatch(noted)).is(200);
    }

    private TestAnswer spend(String currency, String amount, String more) {
        return ada.post(TRANSACTIONS, """
                {"bookedOn": "2026-03-02", "currency": "%s", "amount": "%s"%s}""".formatted(currency, amount, more));
    }

    private static void isRefused(TestAnswer answer, String field) {
        answer.isProblem(422, "VALIDATION_FAILED");
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
    }
}
