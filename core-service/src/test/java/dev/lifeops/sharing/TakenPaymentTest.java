package dev.lifeops.sharing;

import static dev.lifeops.sharing.Friends.TRANSACTIONS;
import static dev.lifeops.sharing.Friends.ifMatch;
import static dev.lifeops.sharing.Friends.owed;
import static dev.lifeops.sharing.Friends.spent;
import static dev.lifeops.statements.Bank.IMPORTS;
import static dev.lifeops.statements.Bank.balance;
import static dev.lifeops.statements.Bank.booked;
import static dev.lifeops.statements.Bank.items;
import static dev.lifeops.statements.Bank.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import dev.lifeops.statements.Bank;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** The bank often tells of a payment before anybody writes it down in the group. */
@ApiTest
class TakenPaymentTest {

    private final Friends friends;
    private final TestClient ada;
    private final String giro;

    @Autowired
    TakenPaymentTest(TestClient nobody) {
        friends = Friends.of(nobody, "Ben", "dan");
        ada = friends.ada();
        giro = Bank.account(ada, "Giro", "BANK", "EUR");
    }

    @Test
    void what_came_in_by_bank_is_the_payment_and_no_second_one() {
        lend("95.10");
        take(ada, giro, "Date;Payee;Amount\n2026-03-30;BEN B;31.70\n");
        var id = latest();

        var paid = paidBack("Ben", Map.of("transactionId", id)).is(201);

        var transaction = ada.get(TRANSACTIONS + "/" + id).is(200);
        assertThat(transaction.field("kind")).isEqualTo("TRANSFER");
        assertThat(transaction.field("toAccountId")).isEqualTo(giro);
        assertThat(transaction.field("merchant")).isEqualTo("BEN B");
        assertThat(paid.field("accountId")).isEqualTo(giro);
        assertThat(balance(ada, giro)).isEqualTo("31.70");
        assertThat(owed(ada, "EUR")).isEqualTo("31.70");
        assertThat(friends.balances("EUR")).isEqualTo(Map.of("Ada Lovelace", "31.70", "dan", "-31.70"));
        assertThat(booked(ada)).filteredOn(it -> it.contains("31.70 BEN B")).hasSize(1);
        ada.patch(TRANSACTIONS + "/" + id, Map.of("amount", "30.00"), ifMatch(transaction))
                .isProblem(409, "TRANSACTION_OF_GROUP");
    }

    @Test
    void what_went_out_by_bank_is_as_well() {
        take(ada, giro, "Date;Payee;Amount\n2026-03-30;BEN B;-12.00\n");
        assertThat(spent(ada)).isEqualByComparingTo("12.00");

        ada.post(
                        friends.path() + "/payments",
                        Map.of("to", friends.id("Ben"), "currency", "EUR", "amount", "12", "transactionId", latest()))
                .is(201);

        assertThat(spent(ada)).isEqualByComparingTo("0");
        assertThat(balance(ada, giro)).isEqualTo("-12.00");
        assertThat(owed(ada, "EUR")).isEqualTo("12.00");
        assertThat(owed(friends.person("Ben"), "EUR")).isEqualTo("-12.00");
    }

    @Test
    void once_the_payment_is_taken_back_it_is_what_it_was() {
        take(ada, giro, "Date;Payee;Amount\n2026-03-30;BEN B;31.70\n");
        var id = latest();
        var before = ada.get(TRANSACTIONS + "/" + id).is(200);
        var gift =
                ada.post("/api/v1/categories", Map.of("name", "Gifts")).is(201).field("id");
        ada.patch(
                        TRANSACTIONS + "/" + id,
                        Map.of("lines", new Object[] {Map.of("amount", "31.70", "categoryId", gift)}),
                        ifMatch(before))
                .is(200);
        var paid = paidBack("Ben", Map.of("transactionId", id)).is(201);

        ada.delete(friends.path() + "/payments/" + paid.field("id")).is(204);

        var after = ada.get(TRANSACTIONS + "/" + id).is(200);
        assertThat(after.field("kind")).isEqualTo("INCOME");
        assertThat(after.field("accountId")).isEqualTo(giro);
        assertThat(after.body().at("/lines/0/categoryId").asString()).isEqualTo(gift);
        assertThat(balance(ada, giro)).isEqualTo("31.70");
        assertThat(owed(ada, "EUR")).isEqualTo("0.00");
        ada.patch(TRANSACTIONS + "/" + id, Map.of("note", "A present"), ifMatch(after))
                .is(200);
    }

    @Test
    void a_payment_that_the_other_wrote_down_becomes_what_the_bank_told_and_something_else_again() {
        take(ada, giro, "Date;Payee;Amount\n2026-03-30;BEN B;31.70\n");
        var id = latest();
        var written = friends.person("Ben")
                .post(friends.path() + "/payments", Map.of("to", friends.me(), "currency", "EUR", "amount", "31.70"))
                .is(201);
        var payment = friends.path() + "/payments/" + written.field("id");
        assertThat(booked(ada)).hasSize(2);

        move(payment, Map.of("transactionId", id)).is(200);
        move(payment, Map.of("transactionId", id)).is(200);

        assertThat(booked(ada)).containsExactly("2026-03-30 TRANSFER 31.70 BEN B");
        assertThat(owed(ada, "EUR")).isEqualTo("-31.70");
        var savings = Bank.account(ada, "Savings", "SAVINGS", "EUR");
        move(payment, Map.of("accountId", savings)).is(200);
        assertThat(ada.get(TRANSACTIONS + "/" + id).field("kind")).isEqualTo("INCOME");
        assertThat(balance(ada, savings)).isEqualTo("31.70");
        assertThat(owed(ada, "EUR")).isEqualTo("-31.70");
    }

    @Test
    void what_the_bank_no_longer_tells_of_was_paid_nevertheless() {
        var taken = take(ada, giro, "Date;Payee;Amount\n2026-03-30;BEN B;31.70\n");
        paidBack("Ben", Map.of("transactionId", latest())).is(201);

        ada.post(IMPORTS + "/" + taken.field("id") + "/undo", null).is(200);

        assertThat(booked(ada)).hasSize(1).allMatch(it -> it.contains("TRANSFER 31.70 Ben"));
        assertThat(balance(ada, giro)).isEqualTo("31.70");
        assertThat(owed(ada, "EUR")).isEqualTo("-31.70");
        assertThat(friends.balances("EUR")).isEqualTo(Map.of("Ada Lovelace", "-31.70", "Ben", "31.70"));
    }

    @Test
    void what_does_not_fit_is_refused() {
        take(ada, giro, "Date;Payee;Amount\n2026-03-30;BEN B;31.70\n");
        var id = latest();

        paidBack("Ben", Map.of("transactionId", id, "amount", "31.69")).isProblem(422, "TRANSACTION_IS_NO_PAYMENT");
        paidBack("Ben", Map.of("transactionId", id, "currency", "USD")).isProblem(422, "TRANSACTION_IS_NO_PAYMENT");
        ada.post(
                        friends.path() + "/payments",
                        Map.of("to", friends.id("Ben"), "currency", "EUR", "amount", "31.70", "transactionId", id))
                .isProblem(422, "TRANSACTION_IS_NO_PAYMENT");
        ada.post(
                        friends.path() + "/payments",
                        Map.of(
                                "from",
                                friends.id("dan"),
                                "to",
                                friends.id("Ben"),
                                "currency",
                                "EUR",
                                "amount",
                                "31.70",
                                "transactionId",
                                id))
                .isProblem(422, "VALIDATION_FAILED");
        paidBack("Ben", Map.of("transactionId", id, "accountId", Bank.account(ada, "Other", "BANK", "EUR")))
                .isProblem(422, "VALIDATION_FAILED");
        friends.person("Ben")
                .post(
                        friends.path() + "/payments",
                        Map.of("to", friends.me(), "currency", "EUR", "amount", "31.70", "transactionId", id))
                .isProblem(404, "TRANSACTION_NOT_FOUND");
        paidBack("Ben", Map.of("transactionId", id)).is(201);
        paidBack("dan", Map.of("transactionId", id)).isProblem(422, "TRANSACTION_IS_NO_PAYMENT");
        assertThat(booked(ada)).hasSize(1);
    }

    private void lend(String amount) {
        ada.post(
                        friends.path() + "/expenses",
                        Map.of("bookedOn", "2026-03-02", "merchant", "Inn", "currency", "EUR", "amount", amount))
                .is(201);
    }

    private TestAnswer paidBack(String name, Map<String, String> more) {
        var payment = new HashMap<>(
                Map.of("from", friends.id(name), "to", friends.me(), "currency", "EUR", "amount", "31.70"));
        payment.putAll(more);
        return ada.post(friends.path() + "/payments", payment);
    }

    private TestAnswer move(String payment, Map<String, String> where) {
        var seen = ada.get(payment).is(200);
        return ada.send(
                HttpMethod.PUT, payment + "/account", it -> ifMatch(seen).forEach(it::set), where);
    }

    private String latest() {
        return items(ada, TRANSACTIONS + "?accountId=" + giro)
                .getFirst()
                .path("id")
                .asString();
    }
}
