package dev.lifeops.statements;

import static dev.lifeops.statements.Bank.IMPORTS;
import static dev.lifeops.statements.Bank.account;
import static dev.lifeops.statements.Bank.balance;
import static dev.lifeops.statements.Bank.booked;
import static dev.lifeops.statements.Bank.counts;
import static dev.lifeops.statements.Bank.lines;
import static dev.lifeops.statements.Bank.send;
import static dev.lifeops.statements.Bank.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.InParallel;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ImportTest {

    private final TestClient client;

    @Autowired
    ImportTest(TestClient client) {
        this.client = client;
    }

    @Test
    void each_line_of_a_table_becomes_a_transaction_on_the_account() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");

        var taken = send(ada, IMPORTS + "?name=umsaetze.csv&accountId=" + giro, Samples.CSV)
                .is(201);

        assertThat(taken.header("Location")).isEqualTo(IMPORTS + "/" + taken.field("id"));
        assertThat(taken.field("format")).isEqualTo("CSV");
        assertThat(taken.field("fileName")).isEqualTo("umsaetze.csv");
        assertThat(counts(taken)).isEqualTo("4 new, 0 known, 0 unreadable");
        assertThat(taken.field("firstOn")).isEqualTo("2026-03-30");
        assertThat(taken.field("lastOn")).isEqualTo("2026-03-31");
        assertThat(booked(ada))
                .containsExactly(
                        "2026-03-31 INCOME 2345.67 Müller & Söhne GmbH",
                        "2026-03-30 EXPENSE 3.50 Backwerk",
                        "2026-03-30 EXPENSE 3.50 Backwerk",
                        "2026-03-30 EXPENSE 23.45 REWE Markt 4711");
        assertThat(balance(ada, giro)).isEqualTo("2315.22");
        assertThat(lines(ada, taken)).containsExactly("2 NEW 2345.67", "3 NEW -23.45", "4 NEW -3.50", "5 NEW -3.50");
        assertThat(ada.get(IMPORTS)
                        .is(200)
                        .body()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo(taken.field("id"));
    }

    @Test
    void the_same_file_again_changes_nothing_and_finds_its_account_by_itself() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");
        take(ada, giro, Samples.CSV);
        var before = booked(ada);

        var again = send(ada, IMPORTS, Samples.CSV).is(201);

        assertThat(counts(again)).isEqualTo("0 new, 4 known, 0 unreadable");
        assertThat(again.field("accountId")).isEqualTo(giro);
        assertThat(booked(ada)).isEqualTo(before);
    }

    @Test
    void two_equal_coffees_stay_two_and_a_third_that_a_later_file_tells_of_is_added() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");
        take(ada, giro, Samples.CSV);
        var coffee = Samples.CSV.lines().toList().getLast();

        var later = take(ada, giro, Samples.CSV + coffee + "\n");

        assertThat(counts(later)).isEqualTo("1 new, 4 known, 0 unreadable");
        assertThat(booked(ada)).filteredOn(it -> it.contains("Backwerk")).hasSize(3);
    }

    @Test
    void what_two_formats_tell_of_is_one() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");
        take(ada, giro, Samples.CSV);

        var ofx = take(ada, giro, Samples.OFX1);

        assertThat(counts(ofx)).isEqualTo("1 new, 3 known, 1 unreadable");
        assertThat(lines(ada, ofx))
                .anyMatch(line -> line.endsWith("NEW -7.99"))
                .anyMatch(line -> line.contains("UNREADABLE \"someday\" is no day"));
        for (var other : new String[] {Samples.CAMT, Samples.MT940, Samples.QIF}) {
            assertThat(counts(take(ada, giro, other))).isEqualTo("0 new, 2 known, 1 unreadable");
        }
        assertThat(booked(ada)).hasSize(5).contains("2026-04-01 EXPENSE 7.99 H&M Hamburg");
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.CAMT, Samples.MT940, Samples.QIF})
    void every_format_says_the_same(String file) {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");

        var taken = take(ada, giro, file);

        assertThat(counts(taken)).isEqualTo("2 new, 0 known, 1 unreadable");
        assertThat(booked(ada))
                .containsExactly(
                        "2026-03-31 INCOME 2345.67 Müller & Söhne GmbH", "2026-03-30 EXPENSE 23.45 REWE Markt 4711");
    }

    @Test
    void a_file_that_is_written_on_one_line_loses_nothing() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");
        var oneLine = Samples.CAMT.replace("\n", "");

        assertThat(counts(take(ada, giro, oneLine))).isEqualTo("2 new, 0 known, 1 unreadable");
        assertThat(counts(take(ada, giro, oneLine))).isEqualTo("0 new, 2 known, 1 unreadable");

        assertThat(booked(ada)).hasSize(2);
    }

    @Test
    void the_second_generation_of_ofx_is_read_as_well() {
        var ada = client.signedIn();
        var card = account(ada, "Card", "CARD", "EUR");

        assertThat(counts(take(ada, card, Samples.OFX2))).isEqualTo("1 new, 0 known, 0 unreadable");

        assertThat(booked(ada)).containsExactly("2026-04-05 EXPENSE 12.00 Café & Bar");
    }

    @Test
    void a_number_of_the_bank_counts_once_also_within_a_file_and_two_numbers_are_two() {
        var ada = client.signedIn();
        var card = account(ada, "Card", "CARD", "EUR");
        var movement =
                Samples.OFX2.substring(Samples.OFX2.indexOf("<STMTTRN>"), Samples.OFX2.indexOf("</BANKTRANLIST>"));
        var twice = Samples.OFX2.replace(movement, movement + movement + movement.replace("B1", "B2"));

        assertThat(counts(take(ada, card, twice))).isEqualTo("2 new, 1 known, 0 unreadable");
        assertThat(counts(take(ada, card, Samples.OFX2.replace("B1", "B3")))).isEqualTo("1 new, 0 known, 0 unreadable");
        assertThat(counts(take(ada, card, twice))).isEqualTo("0 new, 3 known, 0 unreadable");
    }

    @Test
    void the_balance_of_the_bank_is_set_beside_that_of_the_ledger() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");

        var balance = take(ada, giro, Samples.CAMT).body().path("balance");

        assertThat(balance.path("day").asString()).isEqualTo("2026-03-31");
        assertThat(balance.path("bank").asString()).isEqualTo("2322.22");
        assertThat(balance.path("ledger").asString()).isEqualTo("2322.22");
        assertThat(balance.path("difference").asString()).isEqualTo("0.00");
    }

    @Test
    void an_import_is_undone_whole() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");
        var taken = take(ada, giro, Samples.CSV);

        var undone = ada.post(IMPORTS + "/" + taken.field("id") + "/undo", null).is(200);

        assertThat(undone.field("status")).isEqualTo("UNDONE");
        assertThat(booked(ada)).isEmpty();
        assertThat(balance(ada, giro)).isEqualTo("0.00");
        ada.post(IMPORTS + "/" + taken.field("id") + "/undo", null).isProblem(409, "IMPORT_UNDONE");
        send(ada, IMPORTS, Samples.CSV).isProblem(422, "ACCOUNT_UNKNOWN");
        assertThat(counts(take(ada, giro, Samples.CSV))).isEqualTo("4 new, 0 known, 0 unreadable");
    }

    @Test
    void what_another_file_told_of_as_well_stays_when_the_first_is_undone() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");
        var first = take(ada, giro, Samples.CSV);
        var second = take(ada, giro, Samples.OFX1);

        ada.post(IMPORTS + "/" + first.field("id") + "/undo", null).is(200);

        assertThat(booked(ada)).hasSize(4).noneMatch(it -> it.contains("2345.67"));
        assertThat(lines(ada, second)).filteredOn(it -> it.contains(" NEW ")).hasSize(4);
        ada.post(IMPORTS + "/" + second.field("id") + "/undo", null).is(200);
        assertThat(booked(ada)).isEmpty();
    }

    @Test
    void lines_that_cannot_be_read_are_listed_with_their_number_and_reason_and_stop_nothing() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");

        var taken = take(ada, giro, """
                Konto;Musterfrau
                Zeitraum;März

                Buchungstag;Empfänger;Verwendungszweck;Betrag
                01.03.2026;Bäcker;Brot;-1.234,56
                02.03.2026;Bäcker;Brot;-12.50
                31.02.2026;Bäcker;Brot;-3,00
                03.03.2026;"Bäcker;Brot;-4,00
                04.03.2026;Bäcker;Brot;
                05.03.2026;Bäcker;"Brot; und Kuchen";-5,00
                Kontostand;;;1.000,00
                """);

        assertThat(counts(taken)).isEqualTo("2 new, 0 known, 5 unreadable");
        assertThat(lines(ada, taken))
                .containsExactly(
                        "5 NEW -1234.56",
                        "6 UNREADABLE \"-12.50\" is no amount with the decimal mark \",\"",
                        "7 UNREADABLE \"31.02.2026\" is no day of the form d.M.yyyy",
                        "8 UNREADABLE a quotation mark is not closed",
                        "9 UNREADABLE there is no amount",
                        "10 NEW -5.00",
                        "11 UNREADABLE \"Kontostand\" is no day of the form d.M.yyyy");
    }

    @Test
    void a_file_about_several_accounts_is_taken_one_account_at_a_time() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");
        var savings = account(ada, "Savings", "SAVINGS", "EUR");
        var second = Samples.CSV.replace(Samples.GERMAN_IBAN, "DE02120300000000202051");
        var both = Samples.CSV + second.substring(second.indexOf('\n') + 1);

        send(ada, IMPORTS + "?accountId=" + giro, both).isProblem(422, "SEVERAL_ACCOUNTS");
        send(ada, IMPORTS + "?number=DE00&accountId=" + giro, both).isProblem(422, "ACCOUNT_NOT_IN_FILE");
        var taken = send(ada, IMPORTS + "?number=DE02120300000000202051&accountId=" + savings, both)
                .is(201);

        assertThat(counts(taken)).isEqualTo("4 new, 0 known, 0 unreadable");
        assertThat(balance(ada, savings)).isEqualTo("2315.22");
        assertThat(balance(ada, giro)).isEqualTo("0.00");
    }

    @Test
    void two_imports_of_one_file_at_once_book_it_once() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");

        var answers = InParallel.times(4, () -> take(ada, giro, Samples.CSV));

        assertThat(answers).extracting(TestAnswer::status).containsOnly(201);
        assertThat(answers).extracting(it -> it.field("newLines")).containsExactlyInAnyOrder("4", "0", "0", "0");
        assertThat(booked(ada)).hasSize(4);
    }

    @Test
    void what_cards_of_two_columns_say_is_booked_by_direction() {
        var ada = client.signedIn();
        var current = account(ada, "Current", "BANK", "EUR");

        take(ada, current, """
                Date,Description,Money out,Money in,Balance
                28/02/2026,Shop,10.00,,90.00
                13/03/2026,Pay,,"1,200.00","1,290.00"
                """);

        assertThat(booked(ada)).containsExactly("2026-03-13 INCOME 1200.00 Pay", "2026-02-28 EXPENSE 10.00 Shop");
    }

    @Test
    void formulas_in_a_statement_are_harmless_in_a_table_of_ours() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");
        take(ada, giro, "Datum;Betrag;Empfänger\n01.03.2026;-1,00;=cmd|' /C calc'!A1\n02.03.2026;-2,00;Shop\n");

        var table = ada.get("/api/v1/reports/lines?from=2026-03-01&to=2026-03-31&format=csv")
                .is(200)
                .text();

        assertThat(table).contains("'=cmd|").doesNotContain(",=cmd");
    }
}
