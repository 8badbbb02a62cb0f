package dev.lifeops.statements;

import static dev.lifeops.statements.Bank.IMPORTS;
import static dev.lifeops.statements.Bank.account;
import static dev.lifeops.statements.Bank.booked;
import static dev.lifeops.statements.Bank.send;
import static dev.lifeops.statements.Bank.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.InParallel;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is refused leaves nothing behind. */
@ApiTest
class RefusedStatementTest {

    private final TestClient client;

    @Autowired
    RefusedStatementTest(TestClient client) {
        this.client = client;
    }

    @Test
    void a_statement_of_another_account_of_mine_is_refused() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");
        var other = account(ada, "Other", "BANK", "EUR");
        take(ada, giro, Samples.CAMT);

        send(ada, IMPORTS + "?accountId=" + other, Samples.CSV).isProblem(409, "STATEMENT_OF_ANOTHER_ACCOUNT");
        send(ada, IMPORTS + "?accountId=" + giro, Samples.CAMT.replace(Samples.GERMAN_IBAN, "DE02120300000000202051"))
                .isProblem(409, "STATEMENT_OF_ANOTHER_ACCOUNT");

        assertThat(booked(ada)).hasSize(2);
    }

    @Test
    void a_statement_in_another_currency_is_refused() {
        var ada = client.signedIn();
        var konto = account(ada, "Konto", "BANK", "PLN");

        send(ada, IMPORTS + "?accountId=" + konto, Samples.CSV).isProblem(409, "CURRENCY_MISMATCH");

        assertThat(booked(ada)).isEmpty();
        assertThat(ada.get(IMPORTS).is(200).body().path("totalItems").asInt()).isZero();
    }

    @Test
    void two_files_at_once_do_not_give_one_account_the_numbers_of_two() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");
        var ofAnother = Samples.CSV.replace(Samples.GERMAN_IBAN, "DE02120300000000202051");
        var files = new ConcurrentLinkedQueue<>(List.of(Samples.CSV, ofAnother));

        var answers = InParallel.times(2, () -> send(ada, IMPORTS + "?accountId=" + giro, files.remove()));

        assertThat(answers).extracting(TestAnswer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(booked(ada)).hasSize(4);
    }

    @Test
    void nobody_imports_into_or_sees_what_is_somebody_elses() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");
        var taken = take(ada, giro, Samples.CSV);
        var eve = client.signedIn();

        send(eve, IMPORTS + "?accountId=" + giro, Samples.CSV).isProblem(422, "UNKNOWN_ACCOUNT");
        eve.get(IMPORTS + "/" + taken.field("id")).isProblem(404, "IMPORT_NOT_FOUND");
        eve.get(IMPORTS + "/" + taken.field("id") + "/lines").isProblem(404, "IMPORT_NOT_FOUND");
        eve.post(IMPORTS + "/" + taken.field("id") + "/undo", null).isProblem(404, "IMPORT_NOT_FOUND");
        send(eve, IMPORTS, Samples.CSV).isProblem(422, "ACCOUNT_UNKNOWN");
    }

    @Test
    void what_is_no_statement_is_refused() {
        var ada = client.signedIn();
        var path = IMPORTS + "?accountId=" + account(ada, "Giro", "BANK", "EUR");

        send(ada, path, new byte[0]).isProblem(422, "EMPTY_FILE");
        send(ada, path, "%PDF-1.7 and so on").isProblem(422, "UNKNOWN_FORMAT");
        send(ada, path, "<html><body>Hello</body></html>").isProblem(422, "UNKNOWN_FORMAT");
        send(ada, path, "a letter\nto nobody\n").isProblem(422, "COLUMNS_UNKNOWN");
        send(ada, path, Samples.CAMT.substring(0, 1000)).isProblem(422, "FILE_DAMAGED");
        send(ada, path, Samples.OFX1.substring(0, 900)).isProblem(422, "FILE_DAMAGED");
        send(ada, path, "Datum;Betrag;Name\nyesterday;much;Nobody\n").isProblem(422, "NOTHING_READABLE");
        send(ada, IMPORTS + "?accountId=" + UUID.randomUUID(), Samples.CSV).isProblem(422, "UNKNOWN_ACCOUNT");

        assertThat(booked(ada)).isEmpty();
        assertThat(ada.get(IMPORTS).is(200).body().path("totalItems").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;\">]>"
            })
    void entities_are_refused(String doctype) {
        var ada = client.signedIn();
        var path = IMPORTS + "?accountId=" + account(ada, "Giro", "BANK", "EUR");

        send(ada, path, Samples.CAMT.replace("<Document", doctype + "<Document"))
                .isProblem(422, "DOCTYPE_REFUSED");
        send(ada, path, Samples.OFX2.replace("<OFX>", doctype + "<OFX>")).isProblem(422, "DOCTYPE_REFUSED");
        send(ada, path, Samples.CAMT.replace("<Document", "<!--" + "x".repeat(20_000) + "-->" + doctype + "<Document"))
                .isProblem(422, "UNKNOWN_FORMAT");
        send(ada, path, Samples.CAMT.replace("Gehalt", "&x;")).isProblem(422, "FILE_DAMAGED");
    }
}
