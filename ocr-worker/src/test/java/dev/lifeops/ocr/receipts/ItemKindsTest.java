package dev.lifeops.ocr.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.check.FindingCode;
import dev.lifeops.ocr.check.Reading;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which tills print what was bought. */
class ItemKindsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SOAP   2 x 4.50          9.00",
                "SOAP   4.50 x 2          9.00",
                "SOAP   2 @ 4.50          9.00",
                "SOAP   2.00 PCS  4.50    9.00",
                "2 SOAP          4.50     9.00",
                "2 x SOAP                 9.00",
                "SOAP            2 4.50   9.00",
                "SOAP                     9.00\n   2 x 4.50",
                "SOAP\n   2 x 4.50           9.00",
                "SOAP\n   2*4.50             9.00",
                "   2 x 4.50           9.00\nSOAP"
            })
    void how_many_at_what_price_is_found_in_any_order(String rows) {
        assertThat(english(rows, "9.00").items()).singleElement().satisfies(item -> {
            assertThat(item.name()).isEqualTo("SOAP");
            assertThat(item.total()).isEqualByComparingTo("9.00");
            assertThat(item.quantity()).isEqualByComparingTo("2");
            assertThat(item.unitPrice()).isEqualByComparingTo("4.50");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POMIDORY LUZ C   0,798 x 4,99   3,98C",
                "POMIDORY LUZ   0.798*4.99   3.98 C",
                "POMIDORY LUZ\n  0,798 kg x 4,99 zł/kg   3,98 C",
                "POMIDORY LUZ   0,798kg x4,99= 3,98 C"
            })
    void weights_are_counted_to_the_gram(String rows) {
        assertThat(polish(rows, "3,98").items()).singleElement().satisfies(item -> {
            assertThat(item.name()).startsWith("POMIDORY LUZ");
            assertThat(item.total()).isEqualByComparingTo("3.98");
            assertThat(item.quantity()).isEqualByComparingTo("0.798");
            assertThat(item.unitPrice()).isEqualByComparingTo("4.99");
            assertThat(item.taxCode()).isEqualTo("C");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHLEB   1 x4,20  4,20C\nSER   1 x9,00  9,00C\n##STRONO##\nSER   -1 x9,00  -9,00C",
                "CHLEB   1 x4,20  4,20C\nSER   1 x9,00  9,00C\nSTORNO SER   1 x9,00  -9,00C",
                "CHLEB   1 x4,20  4,20C\nSER   1 x9,00  9,00C\nSER   1 x9,00  -9,00C"
            })
    void what_was_taken_back_at_a_polish_till_is_not_bought(String rows) {
        assertThat(Typed.items(polish(rows, "4,20"))).containsExactly("CHLEB 4.20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BROT   4,20 A\nKÄSE   9,00 A\nSTORNO KÄSE   -9,00 A",
                "BROT   4,20 A\nKÄSE   9,00 A\nSofortstorno\nKÄSE   -9,00 A",
                "BROT   4,20 A\nKÄSE   9,00 A\nZeilenstorno   -9,00 A"
            })
    void what_was_taken_back_at_a_german_till_is_not_bought(String rows) {
        assertThat(Typed.items(german(rows, "4,20"))).containsExactly("BROT 4.20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BREAD   4.20\nCHEESE   9.00\nVOID CHEESE   -9.00",
                "BREAD   4.20\nCHEESE   9.00\nITEM VOID\nCHEESE   -9.00",
                "BREAD   4.20\nCHEESE   9.00\nVOID   9.00-"
            })
    void what_was_taken_back_at_an_english_till_is_not_bought(String rows) {
        assertThat(Typed.items(english(rows, "4.20"))).containsExactly("BREAD 4.20");
    }

    @Test
    void a_void_names_what_it_takes_back_even_if_it_was_not_the_last() {
        assertThat(Typed.items(english("CHEESE   9.00\nBREAD   4.20\nVOID CHEESE   -9.00", "4.20")))
                .containsExactly("BREAD 4.20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHLEB   1 x4,20  4,20C\nOPUST  -1,20C\n  3,00",
                "CHLEB   1 x4,20  4,20C\nrabat -1,20",
                "CHLEB   1 x4,20  4,20C\nRABAT   -1,20 C   3,00"
            })
    void a_discount_on_its_own_row_is_taken_off(String rows) {
        assertThat(polish(rows, "3,00").items()).singleElement().satisfies(item -> {
            assertThat(item.name()).isEqualTo("CHLEB");
            assertThat(item.total()).isEqualByComparingTo("3.00");
            assertThat(item.discount()).isEqualByComparingTo("1.20");
        });
    }

    @Test
    void a_discount_may_follow_the_price_that_it_leaves() {
        assertThat(Typed.items(english("CHOCOLATE   18.29\nITEM PROMO @12.89   -5.40", "12.89")))
                .containsExactly("CHOCOLATE 12.89");
    }

    @Test
    void german_deposits_are_bought_and_given_back() {
        assertThat(Typed.items(german("LIMO 6ER   7,50 A\nPFAND   1,50 A\nLEERGUT   -3,00 A", "6,00")))
                .containsExactly("LIMO 6ER 7.50", "PFAND 1.50", "LEERGUT -3.00");
    }

    @Test
    void a_polish_deposit_stands_outside_the_total() {
        Reading reading = Typed.read("""
                SKLEP KŁOS
                PARAGON FISKALNY
                WODA 1,5L   2 x2,00   4,00A
                SPRZEDAŻ OPODATKOWANA A   4,00
                PTU A 23,00 %             0,75
                SUMA PLN                  4,00
                KAUCJA   2 x0,50          1,00
                DO ZAPŁATY                5,00
                """);
        assertThat(reading.total()).isEqualByComparingTo("4.00");
        assertThat(Typed.items(reading)).containsExactly("WODA 1,5L 4.00");
    }

    @Test
    void a_name_may_take_several_rows() {
        assertThat(Typed.items(english("""
                GARDEN HOSE WITH
                BRASS FITTINGS
                100234                   15.90
                WATERING CAN
                GREEN PLASTIC
                100235                    8.10""", "24.00")))
                .containsExactly("GARDEN HOSE WITH BRASS FITTINGS 15.90", "WATERING CAN GREEN PLASTIC 8.10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KÄSE   12,34A", "KÄSE   12,34 A", "KÄSE   12,34*A", "KÄSE   1234A"})
    void a_tax_letter_may_be_glued_to_the_price(String row) {
        assertThat(german(row, "12,34").items()).singleElement().satisfies(item -> {
            assertThat(item.total()).isEqualByComparingTo("12.34");
            assertThat(item.taxCode()).isEqualTo("A");
        });
    }

    @Test
    void an_item_whose_own_figures_disagree_is_pointed_out() {
        assertThat(english("SOAP   3 x 4.50          9.00", "9.00").findings())
                .extracting(Reading.Finding::code)
                .contains(FindingCode.ITEM_DOES_NOT_ADD_UP);
    }

    /** Puts what stands behind the widest gap of each row into one column, as tills do. */
    private static String aligned(String rows) {
        return rows.lines()
                .map(row -> row.split("\\s{2,}(?=\\S+(?: [A-Z])?$)", 2))
                .map(parts -> parts.length == 1 ? parts[0] : "%-32s%10s".formatted(parts[0], parts[1]))
                .collect(Collectors.joining("\n"));
    }

    private static Reading english(String rows, String total) {
        return Typed.read(
                "BARLEY STORES LTD\n12 HIGH STREET\nTAX INVOICE\n%s\nTOTAL  %35s\n".formatted(aligned(rows), total));
    }

    private static Reading german(String rows, String total) {
        return Typed.read("GERSTENMARKT GMBH\nHauptstraße 12\n10115 Berlin\n%s\nSUMME EUR %32s\n"
                .formatted(aligned(rows), total));
    }

    private static Reading polish(String rows, String total) {
        return Typed.read(
                "SKLEP KŁOS\nUL. POLNA 1\nPARAGON FISKALNY\n%s\nSPRZEDAŻ OPODATKOWANA C  %18s\nSUMA PLN  %32s\n"
                        .formatted(aligned(rows), total, total));
    }
}
