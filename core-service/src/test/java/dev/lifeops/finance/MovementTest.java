package dev.lifeops.finance;

import static dev.lifeops.finance.Money.TRANSACTIONS;
import static dev.lifeops.finance.Money.account;
import static dev.lifeops.finance.Money.balance;
import static dev.lifeops.finance.Money.book;
import static dev.lifeops.finance.Money.ifMatch;
import static dev.lifeops.finance.Money.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.InParallel;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@ApiTest
class MovementTest {

    private final TestClient client;

    @Autowired
    MovementTest(TestClient client) {
        this.client = client;
    }

    @Test
    void a_transfer_takes_from_one_account_what_it_gives_to_the_other() {
        var ada = client.signedIn();
        var bank = account(ada, "Bank", "BANK", "EUR", "100.00");
        var purse = account(ada, "Purse", "CASH", "EUR", "0");

        var moved =
                book(ada, "TRANSFER", "2026-03-02", bank, "30.00", to(purse)).is(201);

        assertThat(moved.field("toAmount")).isEqualTo("30.00");
        assertThat(balance(ada, bank, "")).isEqualTo("70.00");
        assertThat(balance(ada, purse, "")).isEqualTo("30.00");
        var corrected = ada.patch(path(moved), "{\"amount\": \"40.00\"}", ifMatch(moved))
                .is(200);
        assertThat(corrected.field("toAmount")).isEqualTo("40.00");
        assertThat(balance(ada, purse, "")).isEqualTo("40.00");
        assertThat(ada.get(TRANSACTIONS + "?accountId=" + purse).is(200).field("totalItems"))
                .isEqualTo("1");
    }

    @Test
    void a_transfer_across_currencies_has_both_amounts() {
        var ada = client.signedIn();
        var bank = account(ada, "Bank", "BANK", "EUR", "100.00");
        var zloty = account(ada, "Zloty", "CASH", "PLN", "0");

        book(ada, "TRANSFER", "2026-03-02", bank, "10.00", to(zloty) + ", \"toAmount\": \"42.70\"")
                .is(201);

        assertThat(balance(ada, bank, "")).isEqualTo("90.00");
        assertThat(balance(ada, zloty, "")).isEqualTo("42.70");
    }

    @Test
    void a_transfer_that_cannot_be_is_refused() {
        var ada = client.signedIn();
        var bank = account(ada, "Bank", "BANK", "EUR", "100.00");
        var purse = account(ada, "Purse", "CASH", "EUR", "0");
        var theirs = account(client.signedIn(), "Purse", "CASH", "EUR", "0");

        book(ada, "TRANSFER", "2026-03-02", bank, "30.00", "").isProblem(422, "VALIDATION_FAILED");
        book(ada, "TRANSFER", "2026-03-02", bank, "30.00", to(bank)).isProblem(422, "VALIDATION_FAILED");
        book(ada, "TRANSFER", "2026-03-02", bank, "30.00", to(theirs)).isProblem(422, "UNKNOWN_ACCOUNT");
        book(ada, "EXPENSE", "2026-03-02", bank, "30.00", to(purse)).isProblem(422, "VALIDATION_FAILED");
        book(ada, "TRANSFER", "2026-03-02", bank, "30.00", to(purse) + ", \"toAmount\": \"29.00\"")
                .isProblem(422, "VALIDATION_FAILED");
        assertThat(balance(ada, bank, "")).isEqualTo("100.00");
    }

    @Test
    void another_currency_than_the_accounts_is_never_taken_one_to_one() {
        var ada = client.signedIn();
        var bank = account(ada, "Bank", "BANK", "JPY", "10000");

        book(ada, "EXPENSE", "2026-03-02", bank, "30.00", "").isProblem(422, "NO_RATE");
        book(ada, "EXPENSE", "2026-03-02", bank, "30.00", ", \"accountAmount\": \"4900\"")
                .is(201);

        assertThat(balance(ada, bank, "")).isEqualTo("5100.00");
    }

    @Test
    void a_rate_that_lifts_an_amount_beyond_all_bounds_books_nothing() {
        var ada = client.signedIn();
        var bank = account(ada, "Bank", "BANK", "JPY", "10000");
        ada.send(HttpMethod.PUT, "/api/v1/rates/EUR/JPY/2026-03-02", _ -> {}, Map.of("rate", "160"))
                .is(200);

        var refused =
                book(ada, "EXPENSE", "2026-03-02", bank, "999999999999.99", "").isProblem(422, "VALIDATION_FAILED");

        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("accountAmount");
        assertThat(balance(ada, bank, "")).isEqualTo("10000.00");
        assertThat(ada.get(TRANSACTIONS).is(200).field("totalItems")).isEqualTo("0");
    }

    @Test
    void a_refund_says_what_it_gives_back() {
        var ada = client.signedIn();
        var bank = account(ada, "Bank", "BANK", "EUR", "100.00");
        var shoes = book(ada, "EXPENSE", "2026-03-02", bank, "80.00", "").is(201);
        var of = ", \"refundOf\": \"%s\"".formatted(shoes.field("id"));

        var refund = book(ada, "REFUND", "2026-03-05", bank, "80.00", of).is(201);

        assertThat(balance(ada, bank, "")).isEqualTo("100.00");
        assertThat(ada.get(TRANSACTIONS + "?refundOf=" + shoes.field("id"))
                        .is(200)
                        .field("totalItems"))
                .isEqualTo("1");
        ada.delete(path(shoes)).isProblem(409, "TRANSACTION_REFUNDED");
        ada.patch(path(shoes), "{\"kind\": \"INCOME\"}", ifMatch(shoes)).isProblem(409, "TRANSACTION_REFUNDED");
        ada.delete(path(refund)).is(204);
        ada.delete(path(shoes)).is(204);
    }

    @Test
    void no_more_is_given_back_than_was_paid() {
        var ada = client.signedIn();
        var bank = account(ada, "Bank", "BANK", "EUR", "0");
        var shoes = book(ada, "EXPENSE", "2026-03-01", bank, "80.00", "").is(201);
        var of = ", \"refundOf\": \"%s\"".formatted(shoes.field("id"));

        var first = book(ada, "REFUND", "2026-03-05", bank, "50.00", of).is(201);
        book(ada, "REFUND", "2026-03-06", bank, "30.01", of).isProblem(422, "REFUND_EXCEEDS_EXPENSE");
        assertThat(balance(ada, bank, "")).isEqualTo("-30.00");
        book(ada, "REFUND", "2026-03-06", bank, "30.00", of).is(201);
        ada.patch(path(first), "{\"amount\": \"50.01\"}", ifMatch(first)).isProblem(422, "REFUND_EXCEEDS_EXPENSE");
        ada.patch(path(shoes), "{\"amount\": \"79.99\"}", ifMatch(shoes)).isProblem(422, "REFUND_EXCEEDS_EXPENSE");
        book(ada, "REFUND", "2026-03-07", bank, "500.00", "").is(201);
        assertThat(balance(ada, bank, "")).isEqualTo("500.00");
    }

    @Test
    void refunds_at_once_are_not_too_much_together() {
        var ada = client.signedIn();
        var bank = account(ada, "Bank", "BANK", "EUR", "0");
        var shoes = book(ada, "EXPENSE", "2026-03-01", bank, "80.00", "").is(201);
        var of = ", \"refundOf\": \"%s\"".formatted(shoes.field("id"));

        var answers = InParallel.times(3, () -> book(ada, "REFUND", "2026-03-05", bank, "40.01", of));

        assertThat(answers).extracting(TestAnswer::status).containsExactlyInAnyOrder(201, 422, 422);
    }

    @Test
    void a_refund_of_nothing_is_refused() {
        var ada = client.signedIn();
        var bank = account(ada, "Bank", "BANK", "EUR", "100.00");
        var pay = book(ada, "INCOME", "2026-03-02", bank, "80.00", "").is(201);
        var of = ", \"refundOf\": \"%s\"".formatted(pay.field("id"));

        book(ada, "REFUND", "2026-03-05", bank, "80.00", of).isProblem(422, "UNKNOWN_EXPENSE");
        book(ada, "EXPENSE", "2026-03-05", bank, "80.00", of).isProblem(422, "VALIDATION_FAILED");
    }

    @Test
    void tags_and_kinds_narrow_the_list() {
        var ada = client.signedIn();
        var bank = account(ada, "Bank", "BANK", "EUR", "100.00");
        book(ada, "EXPENSE", "2026-03-02", bank, "1.00", ", \"tags\": [\"trip\", \" trip\", \"sea\"]")
                .is(201);
        book(ada, "INCOME", "2026-03-02", bank, "2.00", "").is(201);

        var tagged = ada.get(TRANSACTIONS + "?tag=trip").is(200).body().path("items");
        assertThat(tagged).hasSize(1);
        assertThat(tagged.path(0).path("tags").valueStream().map(it -> it.asString()))
                .containsExactly("trip", "sea");
        assertThat(ada.get(TRANSACTIONS + "?kind=INCOME").is(200).field("totalItems"))
                .isEqualTo("1");
        ada.post(
                        TRANSACTIONS,
                        Map.of("bookedOn", "2026-03-02", "currency", "EUR", "amount", "1", "tags", new String[] {""}))
                .isProblem(422, "VALIDATION_FAILED");
    }

    private static String to(String account) {
        return ", \"toAccountId\": \"%s\"".formatted(account);
    }
}
