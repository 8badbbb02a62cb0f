package dev.lifeops.ocr.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.check.FindingCode;
import dev.lifeops.ocr.check.PaymentMethod;
import dev.lifeops.ocr.check.Reading;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class PolishReceiptsTest {

    private final Reading fiscal = Typed.read("""
                   SKLEP POD LIPĄ
               ul. Długa 7, 00-001 Warszawa
                   NIP 526-104-08-28
            2023-11-04              nr wydr. 1234
                  PARAGON FISKALNY
            CHLEB ŻYTNI     1 x4,99         4,99C
            MASŁO EXTRA     2 x7,49        14,98C
            MELON ŻÓŁTY LUZ 0,798 x 4,99    3,98C
            rabat                          -0,83C
            BUŁKA MAŚLANA
                  6 szt * 0,85 =            5,10C
            SER GOUDA       1 x9,90         9,90C
            OPUST                          -3,29C
                                            6,61
            SPRZEDAŻ OPODATKOWANA C        34,83
            PTU C 5,00 %                    1,66
            SUMA PTU                        1,66
            SUMA PLN                       34,83
            GOTÓWKA                        50,00
            RESZTA                         15,17
            OPUSTY ŁĄCZNIE                  4,12
                         18:05
            """);

    @Test
    void the_head_tells_merchant_and_tax_number() {
        assertThat(fiscal.language()).isEqualTo("pol");
        assertThat(fiscal.merchant().name()).isEqualTo("SKLEP POD LIPĄ");
        assertThat(fiscal.merchant().taxId()).isEqualTo("5261040828");
        assertThat(fiscal.merchant().address()).contains("ul. Długa 7");
        assertThat(fiscal.currency()).isEqualTo("PLN");
    }

    @Test
    void the_sum_is_the_total_and_the_tax_table_is_read() {
        assertThat(fiscal.total()).isEqualByComparingTo("34.83");
        assertThat(fiscal.taxes()).singleElement().satisfies(tax -> {
            assertThat(tax.code()).isEqualTo("C");
            assertThat(tax.rate()).isEqualByComparingTo("5");
            assertThat(tax.amount()).isEqualByComparingTo("1.66");
        });
    }

    @Test
    void the_day_is_read_and_the_hour_below_everything_else() {
        assertThat(fiscal.purchasedOn()).isEqualTo(LocalDate.of(2023, 11, 4));
        assertThat(fiscal.purchasedAt()).isEqualTo(LocalTime.of(18, 5));
    }

    @Test
    void discounts_are_taken_off_and_net_prices_are_no_items() {
        assertThat(Typed.items(fiscal))
                .containsExactly(
                        "CHLEB ŻYTNI 4.99",
                        "MASŁO EXTRA 14.98",
                        "MELON ŻÓŁTY LUZ 3.15",
                        "BUŁKA MAŚLANA 5.10",
                        "SER GOUDA 6.61");
        assertThat(fiscal.findings()).isEmpty();
    }

    @Test
    void weights_pieces_and_tax_letters_are_told_apart() {
        Reading.Item butter = fiscal.items().get(1);
        assertThat(butter.quantity()).isEqualByComparingTo("2");
        assertThat(butter.unitPrice()).isEqualByComparingTo("7.49");
        assertThat(butter.taxCode()).isEqualTo("C");
        assertThat(fiscal.items().get(2).quantity()).isEqualByComparingTo("0.798");
        assertThat(fiscal.items().get(2).discount()).isEqualByComparingTo("0.83");
        assertThat(fiscal.items().get(3).quantity()).isEqualByComparingTo("6");
    }

    @Test
    void cash_and_change_are_how_it_was_paid() {
        assertThat(fiscal.payment().method()).isEqualTo(PaymentMethod.CASH);
        assertThat(fiscal.payment().change()).isEqualByComparingTo("15.17");
    }

    @Test
    void a_void_takes_its_line_back() {
        Reading reading = Typed.read("""
                SKLEP POD LIPĄ
                NIP 526-104-08-28
                2023-11-04
                PARAGON FISKALNY
                CADEN 307 W34 L32 X 1 x249,99 249,99A
                PASEK SKÓRZANY      1 x 59,99  59,99A
                ##STRONO##
                PASEK SKÓRZANY     -1 x 59,99 -59,99A
                SPRZEDAŻ OPODATKOWANA A       249,99
                PTU A 23,00 %                  46,75
                SUMA PTU                       46,75
                SUMA PLN                      249,99
                KARTA                         249,99
                """);
        assertThat(Typed.items(reading)).containsExactly("CADEN 307 W34 L32 249.99");
        assertThat(reading.payment().method()).isEqualTo(PaymentMethod.CARD);
    }

    @Test
    void a_deposit_stands_outside_the_total() {
        Reading reading = Typed.read("""
                SKLEP POD LIPĄ
                NIP 526-104-08-28
                2023-11-04
                PARAGON FISKALNY
                WODA 1,5L           2 x2,00     4,00A
                SOK JABŁKOWY        1 x6,00     6,00C
                SPRZEDAŻ OPODATKOWANA A         4,00
                PTU A 23 %                      0,75
                SUMA PTU                        1,04
                SUMA PLN                       10,00
                KAUCJA                          1,00
                DO ZAPŁATY                     11,00
                KARTA                          11,00
                """);
        assertThat(reading.total()).isEqualByComparingTo("10.00");
    }

    @Test
    void a_number_without_the_right_check_digit_is_no_tax_number() {
        assertThat(Typed.read("SKLEP\nNIP 526-104-08-29\nPARAGON FISKALNY")
                        .merchant()
                        .taxId())
                .isNull();
    }

    @Test
    void taxes_that_do_not_make_their_sum_are_reported() {
        Reading reading = Typed.read("""
                SKLEP POD LIPĄ
                NIP 526-104-08-28
                2023-11-04
                PARAGON FISKALNY
                SOK JABŁKOWY        1 x6,00     6,00A
                SPRZEDAŻ OPODATKOWANA A         6,00
                PTU A 23,00 %                   1,12
                SUMA PTU                        7,12
                SUMA PLN                        6,00
                """);
        assertThat(reading.findings())
                .extracting(Reading.Finding::code)
                .containsExactly(FindingCode.TAX_DOES_NOT_ADD_UP);
    }

    @Test
    void a_tax_letter_behind_the_name_is_no_part_of_it() {
        Reading reading = Typed.read("""
                  PIEKARNIA KŁOS
                  NIP 6056003163
                  2023-07-13
                  PARAGON FISKALNY
                MLEKO ŚWIEŻE 1L C    1 x 4,47    4,47
                WITAMINA C           1 x 9,00    9,00 B
                DŻEM TRUSKAWKOWY C   1*2,50=     2,50 C
                SUMA PTU                         1,00
                SUMA: PLN                       15,97
                """);

        assertThat(reading.items())
                .extracting(item -> item.name() + " / " + item.taxCode())
                .containsExactly("MLEKO ŚWIEŻE 1L / C", "WITAMINA C / B", "DŻEM TRUSKAWKOWY / C");
    }
}
