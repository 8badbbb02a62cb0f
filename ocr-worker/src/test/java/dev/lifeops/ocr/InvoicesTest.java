package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.printer.Letter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Invoices on A4 come as PDF with their words in them. */
@WorkerTest
class InvoicesTest {

    private static final String GERMAN = """
            Werkzeug Huber GmbH                                       Rechnung Nr. 2024-1187
            Lindenweg 4                                               Kundennr. 77120
            80331 München                                             Datum: 12.03.2024
            USt-IdNr. DE136695976

            Frau Ada Lang
            Birkenstr. 9
            81541 München

            Pos  Bezeichnung                 Menge   Einzelpreis   MwSt      Gesamt
            1    Akkuschrauber 18V           1       89,90         19%        89,90
            2    Bitsatz 32-teilig           2       14,50         19%        29,00
            3    Arbeitshandschuhe Leder     3        4,95         19%        14,85
            4    Versand                     1        5,90         19%         5,90

                                             Nettobetrag                     117,35
                                             zzgl. 19% MwSt                   22,30
                                             Gesamtbetrag EUR                139,65

            Zahlbar bis 26.03.2024 ohne Abzug.
            IBAN DE02 1203 0000 0000 2020 51
            """;

    private static final String POLISH = """
            FAKTURA VAT nr FV/118/03/2024                             Data wystawienia: 12.03.2024

            Sprzedawca:                                Nabywca:
            Narzędzia Kowal Sp. z o.o.                 Ada Nowak
            ul. Lipowa 7, 00-001 Warszawa              ul. Polna 3/4, 30-002 Kraków
            NIP 123-456-32-18

            Lp  Nazwa                    Ilość  Cena brutto   VAT    Wartość brutto
            1   Wkrętarka 18V            1      399,00        23%    399,00
            2   Zestaw bitów             2       49,50        23%     99,00
            3   Rękawice robocze         3       15,00        23%     45,00

            Stawka      Netto       VAT       Brutto
            23%         441,46      101,54    543,00

            Do zapłaty: 543,00 PLN
            Sposób płatności: karta
            """;

    private static final String ON_TWO_SHEETS = """
            Werkzeug Huber GmbH                                       Rechnung Nr. 2024-1188
            80331 München                                             Datum: 13.03.2024
            USt-IdNr. DE136695976

            Pos  Bezeichnung                 Menge   Einzelpreis              Gesamt
            1    Akkuschrauber 18V           1       89,90                     89,90
            2    Bitsatz 32-teilig           2       14,50                     29,00
                                             Übertrag                         118,90
                                                                        Seite 1 von 2
            \fRechnung Nr. 2024-1188                                            Seite 2 von 2
                                             Übertrag                         118,90
            Pos  Bezeichnung                 Menge   Einzelpreis              Gesamt
            3    Arbeitshandschuhe Leder     3        4,95                     14,85
            4    Versand                     1        5,90                      5,90

                                             Summe EUR                        139,65
                                             darin 19% MwSt                    22,30
            """;

    private final Caller caller;

    InvoicesTest(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    @Test
    void a_german_invoice_is_read_with_its_table() {
        var answer = caller.send(Letter.pdf(GERMAN));

        says(answer, "Werkzeug Huber GmbH", "2024-03-12", "139.65", "EUR");
        assertThat(items(answer))
                .containsExactly(
                        "Akkuschrauber 18V 89.90",
                        "Bitsatz 32-teilig 29.00",
                        "Arbeitshandschuhe Leder 14.85",
                        "Versand 5.90");
        isProvenByItsWordsAlone(answer);
    }

    @Test
    void a_polish_invoice_is_read_with_its_table_and_the_seller_is_not_the_buyer() {
        var answer = caller.send(Letter.pdf(POLISH));

        says(answer, "Narzędzia Kowal Sp. z o.o.", "2024-03-12", "543.00", "PLN");
        assertThat(items(answer))
                .containsExactly("Wkrętarka 18V 399.00", "Zestaw bitów 99.00", "Rękawice robocze 45.00");
        isProvenByItsWordsAlone(answer);
    }

    @Test
    void an_invoice_goes_on_on_its_second_sheet_and_what_is_carried_over_is_no_item() {
        var answer = caller.send(Letter.pdf(ON_TWO_SHEETS));

        says(answer, "Werkzeug Huber GmbH", "2024-03-13", "139.65", "EUR");
        assertThat(items(answer))
                .containsExactly(
                        "Akkuschrauber 18V 89.90",
                        "Bitsatz 32-teilig 29.00",
                        "Arbeitshandschuhe Leder 14.85",
                        "Versand 5.90");
    }

    private static void says(Caller.Answer answer, String merchant, String day, String total, String currency) {
        assertThat(answer.json().at("/merchant/name").asString()).isEqualTo(merchant);
        assertThat(answer.json().at("/purchasedOn").asString()).isEqualTo(day);
        assertThat(answer.json().at("/total").asString()).isEqualTo(total);
        assertThat(answer.json().at("/currency").asString()).isEqualTo(currency);
    }

    private static void isProvenByItsWordsAlone(Caller.Answer answer) {
        assertThat(answer.json().at("/confidence/total").asDouble()).isGreaterThan(0.9);
        assertThat(answer.json().at("/timings/recogniseMs").asInt()).isZero();
    }

    private static List<String> items(Caller.Answer answer) {
        return answer.json()
                .path("items")
                .valueStream()
                .map(item ->
                        item.path("name").asString() + " " + item.path("total").asString())
                .toList();
    }
}
