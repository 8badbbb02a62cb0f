package dev.lifeops.statements;

import static dev.lifeops.statements.Bank.IMPORTS;
import static dev.lifeops.statements.Bank.MATCHES;
import static dev.lifeops.statements.Bank.TRANSACTIONS;
import static dev.lifeops.statements.Bank.account;
import static dev.lifeops.statements.Bank.balance;
import static dev.lifeops.statements.Bank.booked;
import static dev.lifeops.statements.Bank.items;
import static dev.lifeops.statements.Bank.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class MatchTest {

    private final TestClient client;
    private final TestClient ada;
    private final String giro;

    @Autowired
    MatchTest(TestClient client) {
        this.client = client;
        ada = client.signedIn();
        giro = account(ada, "Giro", "BANK", "EUR");
    }

    @Test
    void a_purchase_that_both_told_of_becomes_one() {
        var written = write("2026-03-28", "Rewe", "23.45");

        var taken = statement("30.03.2026;REWE Markt 4711;Kartenzahlung;-23,45");

        assertThat(booked(ada)).containsExactly("2026-03-28 EXPENSE 23.45 Rewe");
        assertThat(balance(ada, giro)).isEqualTo("-23.45");
        var shown = ada.get(TRANSACTIONS + "/" + written.field("id")).is(200);
        assertThat(shown.field("accountId")).isEqualTo(giro);
        var match = matches("JOINED").getFirst();
        assertThat(match.path("automatic").asBoolean()).isTrue();
        assertThat(match.path("score").asDouble()).isGreaterThan(0.8);
        assertThat(match.path("reasons").valueStream().map(JsonNode::asString))
                .contains("the same amount", "booked 2 days after it");
        assertThat(match.path("transactions").path(0).path("id").asString()).isEqualTo(written.field("id"));
        assertThat(lineOf(taken).path("matchId").asString())
                .isEqualTo(match.path("id").asString());
    }

    @Test
    void what_was_joined_is_taken_apart_by_one_call_and_not_joined_again() {
        var written = write("2026-03-28", "Rewe", "23.45");
        var purse = written.field("accountId");
        statement("30.03.2026;REWE Markt 4711;Kartenzahlung;-23,45");

        ada.post(MATCHES + "/" + matches("JOINED").getFirst().path("id").asString() + "/undo", null)
                .is(200);

        assertThat(booked(ada))
                .containsExactly("2026-03-30 EXPENSE 23.45 REWE Markt 4711", "2026-03-28 EXPENSE 23.45 Rewe");
        assertThat(ada.get(TRANSACTIONS + "/" + written.field("id")).field("accountId"))
                .isEqualTo(purse);
        assertThat(balance(ada, giro)).isEqualTo("-23.45");
        assertThat(balance(ada, purse)).isEqualTo("-23.45");
        var again = ada.post(MATCHES + "/search", null).is(200);
        assertThat(again.field("joined")).isEqualTo("0");
        assertThat(again.field("proposed")).isEqualTo("0");
    }

    @Test
    void an_import_that_is_undone_leaves_what_was_joined_as_it_was_before() {
        var written = write("2026-03-28", "Rewe", "23.45");
        var taken = statement("30.03.2026;REWE Markt 4711;Kartenzahlung;-23,45");

        ada.post(IMPORTS + "/" + taken.field("id") + "/undo", null).is(200);

        assertThat(booked(ada)).containsExactly("2026-03-28 EXPENSE 23.45 Rewe");
        assertThat(ada.get(TRANSACTIONS + "/" + written.field("id")).field("accountId"))
                .isEqualTo(written.field("accountId"));
        assertThat(matches("JOINED")).isEmpty();
        statement("30.03.2026;REWE Markt 4711;Kartenzahlung;-23,45");
        assertThat(matches("JOINED")).hasSize(1);
    }

    @Test
    void of_two_that_are_alike_neither_is_joined_and_both_are_proposed() {
        write("2026-03-28", "Backwerk", "3.50");
        write("2026-03-29", "Backwerk", "3.50");

        statement("30.03.2026;Backwerk;Kaffee;-3,50");

        assertThat(matches("JOINED")).isEmpty();
        assertThat(matches("PROPOSED")).hasSize(2);
        assertThat(booked(ada)).hasSize(3);
        ada.post(MATCHES + "/" + matches("PROPOSED").getFirst().path("id").asString() + "/accept", null)
                .is(200);
        assertThat(booked(ada)).hasSize(2);
        assertThat(matches("PROPOSED")).isEmpty();
    }

    @Test
    void a_day_that_the_bank_tells_says_which_of_two_it_was() {
        write("2026-03-28", "Backwerk", "3.50");
        write("2026-03-26", "Backwerk", "3.50");

        statement("30.03.2026;Backwerk;2026-03-26T08:12 Debitk.;-3,50");

        assertThat(booked(ada)).containsExactly("2026-03-28 EXPENSE 3.50 Backwerk", "2026-03-26 EXPENSE 3.50 Backwerk");
        assertThat(matches("JOINED").getFirst().path("reasons").valueStream().map(JsonNode::asString))
                .contains("the bank tells a purchase on 2026-03-26");
    }

    @Test
    void what_the_bank_calls_a_merchant_is_learned_from_what_is_accepted() {
        write("2026-03-02", "Biedronka", "45.10");
        statement("03.03.2026;JERONIMO MARTINS;platnosc;-45,10");
        assertThat(matches("JOINED")).isEmpty();
        accept();

        write("2026-03-12", "Biedronka", "17.20");
        statement("13.03.2026;JERONIMO MARTINS;platnosc;-17,20");

        assertThat(matches("JOINED")).hasSize(2);
        assertThat(booked(ada))
                .containsExactly("2026-03-12 EXPENSE 17.20 Biedronka", "2026-03-02 EXPENSE 45.10 Biedronka");
        statement("20.03.2026;JERONIMO MARTINS;platnosc;-99,00");
        assertThat(booked(ada).getFirst()).isEqualTo("2026-03-20 EXPENSE 99.00 Biedronka");
        var alias = ada.get("/api/v1/statements/aliases").is(200).body().path(0);
        assertThat(alias.path("merchant").asString()).isEqualTo("Biedronka");
        ada.delete("/api/v1/statements/aliases/" + alias.path("id").asString()).is(204);
        ada.delete("/api/v1/statements/aliases/" + alias.path("id").asString()).isProblem(404, "ALIAS_NOT_FOUND");
    }

    @Test
    void a_tip_becomes_a_line_of_its_own_once_a_person_says_so() {
        var written = write("2026-03-28", "Pizzeria Roma", "40.00");
        statement("30.03.2026;Pizzeria Roma;Kartenzahlung;-44,00");

        var match = matches("PROPOSED").getFirst();
        assertThat(match.path("kind").asString()).isEqualTo("TIP");
        accept();

        assertThat(booked(ada)).containsExactly("2026-03-28 EXPENSE 44.00 Pizzeria Roma");
        var lines = ada.get(TRANSACTIONS + "/" + written.field("id")).body().path("lines");
        assertThat(lines.path(1).path("description").asString()).isEqualTo("Tip");
        assertThat(lines.path(1).path("amount").asString()).isEqualTo("4.00");
        ada.post(MATCHES + "/" + match.path("id").asString() + "/undo", null).is(200);
        assertThat(booked(ada))
                .containsExactly("2026-03-30 EXPENSE 44.00 Pizzeria Roma", "2026-03-28 EXPENSE 40.00 Pizzeria Roma");
    }

    @Test
    void several_receipts_in_one_payment_are_proposed_together() {
        write("2026-03-28", "Bauhaus", "20.00");
        write("2026-03-28", "Bauhaus", "31.40");

        statement("30.03.2026;BAUHAUS Hamburg;Kartenzahlung;-51,40");

        assertThat(matches("PROPOSED").getFirst().path("kind").asString()).isEqualTo("SEVERAL_RECEIPTS");
        accept();
        assertThat(booked(ada)).containsExactly("2026-03-28 EXPENSE 31.40 Bauhaus", "2026-03-28 EXPENSE 20.00 Bauhaus");
        assertThat(balance(ada, giro)).isEqualTo("-51.40");
        ada.post(MATCHES + "/" + matches("JOINED").getFirst().path("id").asString() + "/undo", null)
                .is(200);
        assertThat(booked(ada)).hasSize(3);
        assertThat(balance(ada, giro)).isEqualTo("-51.40");
    }

    @Test
    void one_receipt_that_was_paid_in_parts_is_proposed_with_all_of_them() {
        write("2026-03-01", "Ikea", "300.00");

        statement("02.03.2026;IKEA Deutschland;Rate 1;-100,00\n20.03.2026;IKEA Deutschland;Rate 2;-200,00");

        assertThat(matches("PROPOSED").getFirst().path("kind").asString()).isEqualTo("PART_PAYMENTS");
        accept();
        assertThat(booked(ada)).containsExactly("2026-03-01 EXPENSE 300.00 Ikea");
        assertThat(balance(ada, giro)).isEqualTo("-300.00");
    }

    @Test
    void a_refund_is_joined_with_what_came_back() {
        ada.post(TRANSACTIONS, """
                        {"kind": "REFUND", "bookedOn": "2026-03-28", "merchant": "Zalando", "currency": "EUR",
                         "amount": "59.90"}""").is(201);

        statement("31.03.2026;Zalando SE;Erstattung;59,90");

        assertThat(booked(ada)).containsExactly("2026-03-28 REFUND 59.90 Zalando");
        assertThat(balance(ada, giro)).isEqualTo("59.90");
    }

    @Test
    void what_was_paid_abroad_is_joined_at_about_the_rate_of_the_day() {
        ada.send(
                        org.springframework.http.HttpMethod.PUT,
                        "/api/v1/rates/PLN/EUR/2026-03-27",
                        _ -> {},
                        "{\"rate\": \"0.235\"}")
                .is(200);
        ada.post(TRANSACTIONS, """
                        {"bookedOn": "2026-03-28", "merchant": "Żabka", "currency": "PLN", "amount": "100.00"}""").is(201);

        statement("30.03.2026;ZABKA Z123 Krakow;Kartenzahlung;-23,80");

        var match = matches("JOINED").getFirst();
        assertThat(match.path("kind").asString()).isEqualTo("FOREIGN_CURRENCY");
        assertThat(booked(ada)).containsExactly("2026-03-28 EXPENSE 100.00 Żabka");
        assertThat(balance(ada, giro)).isEqualTo("-23.80");
    }

    @Test
    void what_is_rejected_is_not_proposed_again() {
        write("2026-03-02", "Biedronka", "45.10");
        statement("03.03.2026;JERONIMO MARTINS;platnosc;-45,10");
        var path = MATCHES + "/" + matches("PROPOSED").getFirst().path("id").asString();

        ada.post(path + "/reject", null).is(200);

        ada.post(path + "/accept", null).isProblem(409, "MATCH_DECIDED");
        ada.post(path + "/undo", null).isProblem(409, "MATCH_DECIDED");
        ada.post(MATCHES + "/search", null).is(200);
        assertThat(matches("PROPOSED")).isEmpty();
        assertThat(booked(ada)).hasSize(2);
    }

    @Test
    void a_proposal_whose_transaction_is_gone_cannot_be_accepted() {
        var written = write("2026-03-02", "Biedronka", "45.10");
        statement("03.03.2026;JERONIMO MARTINS;platnosc;-45,10");
        ada.delete(TRANSACTIONS + "/" + written.field("id")).is(204);

        ada.post(MATCHES + "/" + matches("PROPOSED").getFirst().path("id").asString() + "/accept", null)
                .isProblem(409, "MATCH_OVERTAKEN");

        assertThat(booked(ada)).containsExactly("2026-03-03 EXPENSE 45.10 JERONIMO MARTINS");
    }

    @Test
    void what_a_person_did_to_the_banks_own_transaction_goes_along() {
        statement("30.03.2026;REWE Markt 4711;Kartenzahlung;-23,45");
        var own = items(ada, TRANSACTIONS).getFirst().path("id").asString();
        var etag = ada.get(TRANSACTIONS + "/" + own).header("ETag");
        ada.patch(TRANSACTIONS + "/" + own, "{\"tags\": [\"party\"]}", Map.of("If-Match", String.valueOf(etag)))
                .is(200);
        write("2026-03-28", "Rewe", "23.45");

        ada.post(MATCHES + "/search", null).is(200);

        assertThat(items(ada, TRANSACTIONS).getFirst().path("tags").path(0).asString())
                .isEqualTo("party");
        assertThat(booked(ada)).hasSize(1);
    }

    @Test
    void matches_are_nobody_elses() {
        write("2026-03-28", "Rewe", "23.45");
        statement("30.03.2026;REWE Markt 4711;Kartenzahlung;-23,45");
        var path = MATCHES + "/" + matches("JOINED").getFirst().path("id").asString();
        var eve = client.signedIn();

        eve.get(path).isProblem(404, "MATCH_NOT_FOUND");
        eve.post(path + "/undo", null).isProblem(404, "MATCH_NOT_FOUND");
        assertThat(items(eve, MATCHES)).isEmpty();
    }

    private TestAnswer write(String day, String merchant, String amount) {
        return ada.post(TRANSACTIONS, """
                        {"bookedOn": "%s", "merchant": "%s", "currency": "EUR", "amount": "%s"}""".formatted(day, merchant, amount)).is(201);
    }

    private TestAnswer statement(String lines) {
        return take(ada, giro, "Buchungstag;Empfänger;Verwendungszweck;Betrag\n" + lines + "\n");
    }

    private List<JsonNode> matches(String status) {
        return items(ada, MATCHES + "?status=" + status);
    }

    private void accept() {
        ada.post(MATCHES + "/" + matches("PROPOSED").getFirst().path("id").asString() + "/accept", null)
                .is(200);
    }

    private JsonNode lineOf(TestAnswer taken) {
        return items(ada, IMPORTS + "/" + taken.field("id") + "/lines").getFirst();
    }
}
