package dev.lifeops.finance;

import static dev.lifeops.finance.Money.ACCOUNTS;
import static dev.lifeops.finance.Money.TRANSACTIONS;
import static dev.lifeops.finance.Money.account;
import static dev.lifeops.finance.Money.balance;
import static dev.lifeops.finance.Money.book;
import static dev.lifeops.finance.Money.ifMatch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.InParallel;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@ApiTest
class AccountTest {

    private static final String BANK = """
            {"name": "Bank", "type": "BANK", "currency": "EUR", "openingBalance": "100.00", "openedOn": "2026-03-01"}
            """;

    private final TestClient client;
    private final Clock clock;

    @Autowired
    AccountTest(TestClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Test
    void an_account_is_shown_with_what_it_holds() {
        var ada = client.signedIn();
        var opened = ada.post(ACCOUNTS, BANK).is(201);
        var account = opened.field("id");
        book(ada, "EXPENSE", "2026-03-02", account, "30.00", "").is(201);
        book(ada, "INCOME", "2026-03-03", account, "5.50", "").is(201);
        book(ada, "REFUND", "2026-03-04", account, "10.00", "").is(201);

        assertThat(opened.header("Location")).isEqualTo(ACCOUNTS + "/" + account);
        assertThat(opened.field("balance")).isEqualTo("100.00");
        assertThat(balance(ada, account, "")).isEqualTo("85.50");
        assertThat(balance(ada, account, "?on=2026-03-02")).isEqualTo("70.00");
        assertThat(ada.get(ACCOUNTS)
                        .is(200)
                        .body()
                        .path("items")
                        .path(0)
                        .path("balance")
                        .asString())
                .isEqualTo("85.50");
    }

    @Test
    void entries_from_before_the_opening_lead_up_to_it() {
        var ada = client.signedIn();
        var account = ada.post(ACCOUNTS, BANK).is(201).field("id");
        book(ada, "EXPENSE", "2026-02-27", account, "30.00", "").is(201);
        book(ada, "EXPENSE", "2026-03-01", account, "1.00", "").is(201);

        assertThat(balance(ada, account, "?on=2026-02-26")).isEqualTo("130.00");
        assertThat(balance(ada, account, "?on=2026-02-27")).isEqualTo("100.00");
        assertThat(balance(ada, account, "?on=2026-03-01")).isEqualTo("99.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Etc/GMT+12", "Europe/Vienna"})
    void today_is_the_day_it_is_where_the_person_lives(String zone) {
        var ada = client.signedIn();
        ada.send(HttpMethod.PUT, "/api/v1/finance/settings", _ -> {}, Map.of("baseCurrency", "EUR", "timeZone", zone))
                .is(200);
        var account = account(ada, "Bank", "BANK", "EUR", "100.00");
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
        book(ada, "EXPENSE", today.toString(), account, "30.00", "").is(201);
        book(ada, "EXPENSE", today.plusDays(1).toString(), account, "5.00", "").is(201);

        assertThat(balance(ada, account, "")).isEqualTo("70.00");
        assertThat(ada.get("/api/v1/recurring").is(200).field("on")).isEqualTo(today.toString());
    }

    @Test
    void balances_are_told_by_day_and_by_month() {
        var ada = client.signedIn();
        var account = account(ada, "Bank", "BANK", "EUR", "100.00");
        book(ada, "EXPENSE", "2026-01-31", account, "10.00", "").is(201);
        book(ada, "EXPENSE", "2026-02-01", account, "20.00", "").is(201);
        book(ada, "EXPENSE", "2026-03-15", account, "40.00", "").is(201);

        assertThat(balances(ada, account, "?from=2026-01-31&to=2026-02-02"))
                .containsExactly("2026-01-31 90.00", "2026-02-01 70.00", "2026-02-02 70.00");
        assertThat(balances(ada, account, "?from=2026-01-15&to=2026-03-14&by=MONTH"))
                .containsExactly("2026-01-31 90.00", "2026-02-28 70.00", "2026-03-14 70.00");
        ada.get(ACCOUNTS + "/" + account + "/balances?from=2026-02-01&to=2026-01-01")
                .isProblem(422, "VALIDATION_FAILED");
        ada.get(ACCOUNTS + "/" + account + "/balances?from=1800-02-01&to=2026-01-01")
                .isProblem(422, "VALIDATION_FAILED");
    }

    @Test
    void an_account_with_entries_is_not_deleted_but_archived() {
        var ada = client.signedIn();
        var opened = ada.post(ACCOUNTS, BANK).is(201);
        var path = ACCOUNTS + "/" + opened.field("id");
        var entry = book(ada, "EXPENSE", "2026-03-02", opened.field("id"), "30.00", "")
                .is(201);

        ada.delete(path).isProblem(409, "ACCOUNT_IN_USE");
        ada.patch(path, "{\"currency\": \"PLN\"}", ifMatch(opened)).isProblem(409, "ACCOUNT_IN_USE");
        var archived = ada.patch(path, "{\"archived\": true}", ifMatch(opened)).is(200);

        assertThat(archived.field("archived")).isEqualTo("true");
        book(ada, "EXPENSE", "2026-03-03", opened.field("id"), "1.00", "").isProblem(409, "ACCOUNT_ARCHIVED");
        ada.patch(Money.path(entry), "{\"note\": \"still there\"}", ifMatch(entry))
                .is(200);
        ada.delete(Money.path(entry)).is(204);
        ada.delete(path).is(204);
        ada.get(path).isProblem(404, "ACCOUNT_NOT_FOUND");
    }

    @Test
    void an_account_is_described_anew_with_the_latest_version_in_hand() {
        var ada = client.signedIn();
        var opened = ada.post(ACCOUNTS, BANK).is(201);
        account(ada, "Purse", "CASH", "EUR", "0");
        var path = ACCOUNTS + "/" + opened.field("id");

        ada.patch(path, "{\"name\": \"Purse\"}", ifMatch(opened)).isProblem(409, "ACCOUNT_NAME_TAKEN");
        var renamed = ada.patch(path, "{\"name\": \"House\", \"openedOn\": null}", ifMatch(opened))
                .is(200);

        assertThat(renamed.field("name")).isEqualTo("House");
        assertThat(renamed.body().path("openedOn").isNull()).isTrue();
        ada.patch(path, "{\"name\": \"Home\"}", ifMatch(opened)).isProblem(412, "STALE_VERSION");
        ada.patch(path, "{\"name\": \"Home\"}", Map.of()).isProblem(428, "PRECONDITION_REQUIRED");
        ada.post(ACCOUNTS, BANK.replace("Bank", "House")).isProblem(409, "ACCOUNT_NAME_TAKEN");
    }

    @Test
    void nobody_needs_to_open_an_account_to_begin() {
        var ada = client.signedIn();
        InParallel.times(4, () -> ada.post(TRANSACTIONS, """
                        {"bookedOn": "2026-03-01", "currency": "EUR", "amount": "5.00"}""")).forEach(it -> it.is(201));
        ada.post(TRANSACTIONS, """
                        {"bookedOn": "2026-03-01", "currency": "CZK", "amount": "70"}""").is(201);

        assertThat(ada.get(ACCOUNTS)
                        .is(200)
                        .body()
                        .path("items")
                        .valueStream()
                        .map(it -> "%s %s %s"
                                .formatted(
                                        it.path("name").asString(),
                                        it.path("currency").asString(),
                                        it.path("balance").asString())))
                .containsExactly("Cash EUR -20.00", "Cash CZK CZK -70.00");
    }

    @Test
    void the_base_currency_is_each_persons_own() {
        var ada = client.signedIn();
        ada.send(
                        org.springframework.http.HttpMethod.PUT,
                        "/api/v1/finance/settings",
                        _ -> {},
                        Map.of("baseCurrency", "PLN"))
                .is(200);

        assertThat(ada.get("/api/v1/finance/settings").is(200).field("baseCurrency"))
                .isEqualTo("PLN");
        assertThat(client.signedIn().get("/api/v1/finance/settings").is(200).field("baseCurrency"))
                .isEqualTo("EUR");
        ada.send(
                        org.springframework.http.HttpMethod.PUT,
                        "/api/v1/finance/settings",
                        _ -> {},
                        Map.of("baseCurrency", "XYZ"))
                .isProblem(422, "VALIDATION_FAILED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "currency": "EUR"          | "currency": "EURO"                | currency
                    "name": "Bank"             | "name": " "                       | name
                    "type": "BANK"             | "type": "SOCK"                    | type
                    "openingBalance": "100.00" | "openingBalance": "1234567890123" | openingBalance
                    "openedOn": "2026-03-01"   | "openedOn": "2026-02-30"          | openedOn
                    """)
    void what_does_not_fit_is_refused_by_name(String right, String wrong, String field) {
        var answer =
                client.signedIn().post(ACCOUNTS, BANK.replace(right, wrong)).isProblem(422, "VALIDATION_FAILED");

        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void retries_with_one_key_open_one_account() {
        var ada = client.signedIn();
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var answers = InParallel.times(4, () -> ada.post(ACCOUNTS, BANK, key));

        assertThat(answers).extracting(TestAnswer::status).containsOnly(201);
        assertThat(ada.get(ACCOUNTS).is(200).field("totalItems")).isEqualTo("1");
    }

    @Test
    void a_stranger_finds_nothing_and_books_nothing_there() {
        var ada = client.signedIn();
        var account = account(ada, "Bank", "BANK", "EUR", "100.00");
        var mallory = client.signedIn();

        mallory.get(ACCOUNTS + "/" + account).isProblem(404, "ACCOUNT_NOT_FOUND");
        mallory.get(ACCOUNTS + "/" + account + "/balances?from=2026-01-01&to=2026-01-02")
                .isProblem(404, "ACCOUNT_NOT_FOUND");
        mallory.patch(ACCOUNTS + "/" + account, "{\"name\": \"Mine\"}", Map.of("If-Match", "*"))
                .isProblem(404, "ACCOUNT_NOT_FOUND");
        mallory.delete(ACCOUNTS + "/" + account).isProblem(404, "ACCOUNT_NOT_FOUND");
        book(mallory, "INCOME", "2026-03-02", account, "30.00", "").isProblem(422, "UNKNOWN_ACCOUNT");
        assertThat(balance(ada, account, "")).isEqualTo("100.00");
    }

    private static List<String> balances(TestClient person, String account, String query) {
        return person.get(ACCOUNTS + "/" + account + "/balances" + query)
                .is(200)
                .body()
                .path("balances")
                .valueStream()
                .map(it -> it.path("day").asString() + " " + it.path("balance").asString())
                .toList();
    }
}
