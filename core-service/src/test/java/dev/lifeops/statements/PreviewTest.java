package dev.lifeops.statements;

import static dev.lifeops.statements.Bank.IMPORTS;
import static dev.lifeops.statements.Bank.PREVIEWS;
import static dev.lifeops.statements.Bank.account;
import static dev.lifeops.statements.Bank.booked;
import static dev.lifeops.statements.Bank.send;
import static dev.lifeops.statements.Bank.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class PreviewTest {

    private static final String STRANGE = """
            Wann;Wieviel;Wer
            03/04/2026;12,50-;Bäcker
            04/04/2026;1,00;Bank
            """;

    private final TestClient client;

    @Autowired
    PreviewTest(TestClient client) {
        this.client = client;
    }

    @Test
    void a_preview_shows_what_would_be_booked_and_stores_nothing() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");

        var preview = send(ada, PREVIEWS + "?accountId=" + giro, Samples.CSV).is(200);

        assertThat(preview.field("format")).isEqualTo("CSV");
        assertThat(preview.field("encoding")).isEqualTo("UTF-8");
        assertThat(preview.field("accountId")).isEqualTo(giro);
        assertThat(preview.body().path("refusal").isNull()).isTrue();
        assertThat(preview.body().path("numbers").path(0).asString()).isEqualTo(Samples.GERMAN_IBAN);
        var mapping = preview.body().path("mapping");
        assertThat(mapping.path("delimiter").asString()).isEqualTo(";");
        assertThat(mapping.path("decimalMark").asString()).isEqualTo(",");
        assertThat(mapping.path("dateForm").asString()).isEqualTo("d.M.yyyy");
        assertThat(mapping.path("headerLine").asInt()).isEqualTo(1);
        assertThat(mapping.path("columns").path("DATE").asInt()).isEqualTo(2);
        assertThat(mapping.path("columns").path("PAYEE").asInt()).isEqualTo(6);
        assertThat(mapping.path("columns").path("AMOUNT").asInt()).isEqualTo(9);
        assertThat(preview.field("readable")).isEqualTo("4");
        var first = preview.body().path("first").path(1);
        assertThat(first.path("bookedOn").asString()).isEqualTo("2026-03-30");
        assertThat(first.path("amount").asString()).isEqualTo("-23.45");
        assertThat(first.path("merchant").asString()).isEqualTo("REWE Markt 4711");
        assertThat(booked(ada)).isEmpty();
        assertThat(ada.get(IMPORTS).body().path("totalItems").asInt()).isZero();
        assertThat(ada.get("/api/v1/statements/mappings").is(200).body()).isEmpty();
    }

    @Test
    void a_preview_says_why_an_import_would_be_refused() {
        var ada = client.signedIn();

        var preview = send(ada, PREVIEWS, Samples.CSV).is(200);
        assertThat(preview.body().path("refusal").path("code").asString()).isEqualTo("ACCOUNT_UNKNOWN");

        var strange = send(ada, PREVIEWS, STRANGE).is(200);
        assertThat(strange.body().path("refusal").path("code").asString()).isEqualTo("COLUMNS_UNKNOWN");
        assertThat(strange.body().path("headings")).hasSize(0);
    }

    @Test
    void what_was_not_found_out_is_said_and_remembered_for_the_bank() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");
        var said = "&headerLine=1&date=Wann&amount=2&payee=Wer&dateForm=dd/MM/yyyy";

        var preview = send(ada, PREVIEWS + "?accountId=" + giro + said, STRANGE).is(200);
        assertThat(preview.body().path("first").path(0).path("amount").asString())
                .isEqualTo("-12.50");
        send(ada, IMPORTS + "?accountId=" + giro + said, STRANGE).is(201);

        assertThat(booked(ada)).containsExactly("2026-04-04 INCOME 1.00 Bank", "2026-04-03 EXPENSE 12.50 Bäcker");
        var again = take(ada, giro, STRANGE.replace("03/04", "01/02").replace("04/04", "01/02") + "");
        assertThat(booked(ada)).contains("2026-02-01 EXPENSE 12.50 Bäcker");
        assertThat(again.field("newLines")).isEqualTo("2");

        var mapping = ada.get("/api/v1/statements/mappings").is(200).body().path(0);
        ada.delete("/api/v1/statements/mappings/" + mapping.path("id").asString())
                .is(204);
        ada.delete("/api/v1/statements/mappings/" + mapping.path("id").asString())
                .isProblem(404, "MAPPING_NOT_FOUND");
        send(ada, IMPORTS + "?accountId=" + giro, STRANGE).isProblem(422, "COLUMNS_UNKNOWN");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        var ada = client.signedIn();

        send(ada, PREVIEWS + "?date=Nowhere", Samples.CSV).isProblem(422, "MAPPING_INVALID");
        send(ada, PREVIEWS + "?encoding=klingon", Samples.CSV).isProblem(422, "MAPPING_INVALID");
        send(ada, PREVIEWS + "?dateForm=MMMMMMMMyd", Samples.CSV).isProblem(422, "MAPPING_INVALID");
        send(ada, PREVIEWS + "?delimiter=abc", Samples.CSV).isProblem(422, "VALIDATION_FAILED");
    }

    @Test
    void a_table_without_headings_is_understood_by_what_stands_in_it() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");

        take(ada, giro, "2026-03-01,Corner Shop,-12.34,100.00\n2026-03-02,Employer,2000.00,2100.00\n");

        assertThat(booked(ada))
                .containsExactly("2026-03-02 INCOME 2000.00 Employer", "2026-03-01 EXPENSE 12.34 Corner Shop");
    }

    @Test
    void numbers_of_accounts_are_learned_and_can_be_forgotten() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");
        take(ada, giro, Samples.CAMT);

        var number =
                ada.get("/api/v1/statements/account-numbers").is(200).body().path(0);
        assertThat(number.path("number").asString()).isEqualTo(Samples.GERMAN_IBAN);
        assertThat(number.path("accountId").asString()).isEqualTo(giro);
        ada.delete("/api/v1/statements/account-numbers/" + number.path("id").asString())
                .is(204);

        send(ada, IMPORTS, Samples.CAMT).isProblem(422, "ACCOUNT_UNKNOWN");
    }
}
