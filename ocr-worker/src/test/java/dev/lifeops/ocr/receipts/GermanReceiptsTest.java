package dev.lifeops.ocr.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.check.PaymentMethod;
import dev.lifeops.ocr.check.Reading;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class GermanReceiptsTest {

    private final Reading supermarket = Typed.read("""
                  FRISCHEMARKT MÜLLER GMBH
                     Hauptstraße 12
                     10115 Berlin
                 UID Nr.: DE123456789
                                         EUR
            VOLLMILCH 3,5%              1,19 B
            APFELSAFT 6ER               7,50 B
            PFAND 0,15                  0,90 B
            BANANEN
              0,846 kg x 1,79 EUR/kg    1,51 B
            WASCHMITTEL                 5,99 A
            RABATT                     -1,00 A
            LEERGUT                     3,00-A
            --------------------------------
            SUMME           EUR        13,09
            Geg. BAR        EUR        20,00
            Rückgeld BAR    EUR         6,91
            Steuer  %    Netto  Steuer  Brutto
            A=  19,0%     1,67    0,32    1,99
            B=   7,0%    10,37    0,73   11,10
            15.05.2023  17:21   Bon-Nr.:4711
            """);

    @Test
    void the_head_tells_merchant_and_tax_number() {
        assertThat(supermarket.language()).isEqualTo("deu");
        assertThat(supermarket.merchant().name()).isEqualTo("FRISCHEMARKT MÜLLER GMBH");
        assertThat(supermarket.merchant().taxId()).isEqualTo("DE123456789");
        assertThat(supermarket.currency()).isEqualTo("EUR");
    }

    @Test
    void sum_cash_and_change_agree() {
        assertThat(supermarket.total()).isEqualByComparingTo("13.09");
        assertThat(supermarket.payment().method()).isEqualTo(PaymentMethod.CASH);
        assertThat(supermarket.payment().paid()).isEqualByComparingTo("20.00");
        assertThat(supermarket.payment().change()).isEqualByComparingTo("6.91");
    }

    @Test
    void the_tax_table_is_read_by_what_fits_its_rates() {
        assertThat(supermarket.taxes())
                .extracting(tax -> tax.code() + " " + tax.rate() + " " + tax.amount())
                .containsExactly("A 19 0.32", "B 7 0.73");
    }

    @Test
    void the_day_and_the_hour_are_read() {
        assertThat(supermarket.purchasedOn()).isEqualTo(LocalDate.of(2023, 5, 15));
        assertThat(supermarket.purchasedAt()).isEqualTo(LocalTime.of(17, 21));
    }

    @Test
    void deposits_are_items_and_empties_are_given_back() {
        assertThat(Typed.items(supermarket))
                .containsExactly(
                        "VOLLMILCH 3,5% 1.19",
                        "APFELSAFT 6ER 7.50", "PFAND 0.90", "BANANEN 1.51", "WASCHMITTEL 4.99", "LEERGUT -3.00");
        assertThat(supermarket.items().get(3).quantity()).isEqualByComparingTo("0.846");
        assertThat(supermarket.items().get(3).unit()).isEqualTo("kg");
        assertThat(supermarket.findings()).isEmpty();
    }

    @Test
    void an_intermediate_sum_is_not_the_total() {
        Reading reading = Typed.read("""
                BAUMARKT SCHMIDT
                FARBE WEISS                29,99 A
                PINSEL                      4,99 A
                Zwischensumme              34,98
                Kundenrabatt               -3,50
                Gesamtbetrag          EUR  31,48
                Kartenzahlung girocard     31,48
                Datum 02.03.2020 Uhrzeit 11:29
                """);
        assertThat(reading.total()).isEqualByComparingTo("31.48");
        assertThat(reading.subtotal()).isEqualByComparingTo("34.98");
        assertThat(reading.payment().method()).isEqualTo(PaymentMethod.CARD);
    }

    @Test
    void a_known_chain_is_named_where_its_logo_could_not_be_read() {
        Reading reading = Typed.read("""
                Hauptstr. 5
                04109 Leipzig
                KAFFEE                 4,99 B
                SUMME EUR              4,99
                02.03.2020 11:29
                www.lidl.de
                """);
        assertThat(reading.merchant().name()).isEqualTo("Lidl");
    }
}
