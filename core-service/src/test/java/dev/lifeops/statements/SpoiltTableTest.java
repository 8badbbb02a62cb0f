package dev.lifeops.statements;

import static dev.lifeops.statements.Bank.IMPORTS;
import static dev.lifeops.statements.Bank.PREVIEWS;
import static dev.lifeops.statements.Bank.account;
import static dev.lifeops.statements.Bank.booked;
import static dev.lifeops.statements.Bank.counts;
import static dev.lifeops.statements.Bank.lines;
import static dev.lifeops.statements.Bank.send;
import static dev.lifeops.statements.Bank.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.nio.charset.Charset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tables that people have had their hands in. */
@ApiTest
class SpoiltTableTest {

    private final TestClient ada;
    private final String giro;

    @Autowired
    SpoiltTableTest(TestClient client) {
        ada = client.signedIn();
        giro = account(ada, "Giro", "BANK", "EUR");
    }

    @Test
    void headings_that_come_again_in_the_middle_cost_their_own_line_only() {
        var taken = take(ada, giro, """
                Buchungstag;Empfänger;Betrag
                01.03.2026;Bäcker;-1,20
                Buchungstag;Empfänger;Betrag
                02.03.2026;Bäcker;-2,40
                """);

        assertThat(counts(taken)).isEqualTo("2 new, 0 known, 1 unreadable");
        assertThat(lines(ada, taken)).element(1).asString().startsWith("3 UNREADABLE");
    }

    @Test
    void an_amount_with_the_other_decimal_mark_is_listed_and_never_a_thousand_times_too_large() {
        var rows = IntStream.rangeClosed(1, 9)
                .mapToObj("0%d.03.2026;Bäcker;-1,20\n"::formatted)
                .reduce("", String::concat);

        var taken = take(
                ada,
                giro,
                "Buchungstag;Empfänger;Betrag\n" + rows + "10.03.2026;Juwelier;-1234.56\n"
                        + "11.03.2026;Juwelier;-1,234.56\n");

        assertThat(counts(taken)).isEqualTo("9 new, 0 known, 2 unreadable");
        assertThat(booked(ada)).hasSize(9).allMatch(it -> it.contains(" 1.20 "));
    }

    @Test
    void an_encoding_that_is_said_wrongly_shows_in_the_preview_and_one_that_nobody_knows_is_refused() {
        var file = "Buchungstag;Empfänger;Betrag\n01.03.2026;Bäckerei Müßig;-1,20\n";
        var path = "?accountId=" + giro;

        var preview = send(ada, PREVIEWS + path + "&encoding=UTF-8", file, Charset.forName("windows-1252"))
                .is(200);
        send(ada, IMPORTS + path + "&encoding=klingon", file).isProblem(422, "MAPPING_INVALID");

        assertThat(preview.field("encoding")).isEqualTo("UTF-8");
        assertThat(preview.body().at("/headings/1").asString()).isEqualTo("Empf\ufffdnger");
        assertThat(booked(ada)).isEmpty();
        send(ada, IMPORTS + path, file, Charset.forName("windows-1252")).is(201);
        assertThat(booked(ada)).containsExactly("2026-03-01 EXPENSE 1.20 Bäckerei Müßig");
    }
}
