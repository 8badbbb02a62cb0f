package dev.lifeops.statements;

import static dev.lifeops.statements.Bank.IMPORTS;
import static dev.lifeops.statements.Bank.account;
import static dev.lifeops.statements.Bank.booked;
import static dev.lifeops.statements.Bank.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters come out right, however a bank wrote them down. */
@ApiTest
class EncodingTest {

    private final TestClient client;

    @Autowired
    EncodingTest(TestClient client) {
        this.client = client;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1250", "ISO-8859-2"})
    void polish_letters_are_found_out_in_every_encoding(String encoding) {
        var ada = client.signedIn();
        var konto = account(ada, "Konto", "BANK", "PLN");
        var file = """
                #Data operacji;#Opis operacji;#Rachunek;#Kategoria;#Kwota
                2026-03-01;ŻABKA ŹRÓDŁO ŁĄKOWA ŚWIĘTOCHŁOWICE;Konto;;-1 234,56 PLN
                2026-03-02;Spółdzielnia Zażółć gęślą jaźń;Konto;;-20,00 PLN
                """;

        send(ada, IMPORTS + "?accountId=" + konto, file, Charset.forName(encoding))
                .is(201);

        assertThat(booked(ada))
                .containsExactly(
                        "2026-03-02 EXPENSE 20.00 Spółdzielnia Zażółć gęślą jaźń",
                        "2026-03-01 EXPENSE 1234.56 ŻABKA ŹRÓDŁO ŁĄKOWA ŚWIĘTOCHŁOWICE");
    }

    @Test
    void german_letters_are_found_out_in_the_old_encoding() {
        var ada = client.signedIn();
        var giro = account(ada, "Giro", "BANK", "EUR");

        send(ada, IMPORTS + "?accountId=" + giro, Samples.CSV, Charset.forName("windows-1252"))
                .is(201);

        assertThat(booked(ada).getFirst()).endsWith("Müller & Söhne GmbH");
    }
}
