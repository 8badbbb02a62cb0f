package dev.lifeops.ocr.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.check.FindingCode;
import dev.lifeops.ocr.check.Reading;
import org.junit.jupiter.api.Test;

/** What else on a receipt tells its total, where the row that names it was misread or not read. */
class WitnessesTest {

    @Test
    void net_and_tax_of_a_german_table_correct_a_misread_sum() {
        assertThat(Typed.read("""
                BAUMARKT SCHMIDT GMBH
                FARBE WEISS                29,99 A
                APFEL                       5,98 B
                SUMME          EUR         85,97
                            Netto   MwSt   Brutto
                A 19,00%    25,20   4,79   29,99
                B  7,00%     5,59   0,39    5,98
                02.03.2020 11:29
                """).total()).isEqualByComparingTo("35.97");
    }

    @Test
    void a_table_whose_taxes_do_not_fit_their_rates_proves_nothing() {
        assertThat(Typed.read("""
                BAUMARKT SCHMIDT GMBH
                SUMME          EUR         35,97
                            Netto   MwSt   Brutto
                A 19,00%    25,20   9,99   85,97
                02.03.2020 11:29
                """).total()).isEqualByComparingTo("35.97");
    }

    @Test
    void sales_by_rate_correct_a_misread_polish_sum() {
        Reading reading = Typed.read("""
                SKLEP SPOŻYWCZY KŁOS
                PARAGON FISKALNY
                CHLEB                1 x4,20    4,20C
                PROSZEK              1 x19,30  19,30A
                SPRZEDAŻ OPODATKOWANA A        19,30
                PTU A 23,00 %                   3,61
                SPRZEDAŻ OPODATKOWANA C         4,20
                PTU C 5,00 %                    0,20
                SUMA PTU                        3,81
                SUMA PLN                       28,50
                2024-02-01 12:03
                """);
        assertThat(reading.total()).isEqualByComparingTo("23.50");
        assertThat(reading.findings())
                .extracting(Reading.Finding::code)
                .doesNotContain(FindingCode.TAX_DOES_NOT_ADD_UP);
    }

    @Test
    void taxes_and_tip_together_prove_the_total() {
        assertThat(Typed.read("""
                THE RUSTY NAIL
                10/17/2015  Memphis TN 38104
                Subtotal                 44.00
                State Tax                 3.08
                City Tax                  0.88
                Tip                      10.04
                Total                    58.00
                Total                    61.00
                """).total()).isEqualByComparingTo("58.00");
    }

    @Test
    void what_a_tip_would_come_to_is_not_the_total() {
        assertThat(Typed.read("""
                EL TORO CANTINA
                5/5/2016  San Diego, CA 92103
                TOTAL                    52.77
                Suggested Tips:
                15%: 7.28 (Total: 60.05)
                20%: 9.70 (Total: 62.47)
                """).total()).isEqualByComparingTo("52.77");
    }

    @Test
    void items_without_a_subtotal_add_up_to_the_total_less_its_tax() {
        assertThat(Typed.read("""
                SUNRISE BAKERY
                08-09-2015  Boise ID 83702
                DONUT          $3.50 T1
                BREAKFAST      $5.45 T1
                TAX1           $0.75
                TOTAL          $9.70
                """).findings()).isEmpty();
    }

    @Test
    void amounts_that_slipped_above_their_labels_are_put_back() {
        assertThat(Typed.read("""
                CORNER SHOP LTD
                03/02/2019
                CARD GAME                        8.80
                                              RM 9.00
                TOTAL INCL. GST@6%           RM 10.00
                CASH                          RM 1.00
                CHANGE                        RM 0.51
                GST @6% INCLUDED IN TOTAL
                """).total()).isEqualByComparingTo("9.00");
    }

    @Test
    void the_summary_of_gst_tells_which_of_two_totals_is_to_be_paid() {
        assertThat(Typed.read("""
                BARLEY RESTAURANT SDN BHD
                ROAST DUCK                33.00
                TOTAL                     33.00
                TOTAL                     34.98
                GST SUMMARY      AMOUNT     TAX
                SR 6%             33.00    1.98
                """).total()).isEqualByComparingTo("34.98");
    }

    @Test
    void a_table_of_taxes_stands_for_the_rounded_total_too() {
        assertThat(Typed.read("""
                BARLEY STORES SDN BHD
                RICE                     177.22 S
                TOTAL SALES (INCLUSIVE GST)  177.22
                ROUNDING ADJUSTMENT       -0.02
                ROUNDING                 177.20
                CREDIT                   177.20
                GST SUMMARY      AMOUNT     TAX
                S = 6%           167.19   10.03
                """).total()).isEqualByComparingTo("177.20");
    }

    @Test
    void the_amount_on_the_card_slip_is_the_total_where_no_row_names_one() {
        assertThat(Typed.read("""
                BARLEY RESTAURANT LTD
                ROAST DUCK                33.00
                TEA                        3.00
                VISA CONTACTLESS          36.00
                """).total()).isEqualByComparingTo("36.00");
    }

    @Test
    void the_card_decides_between_two_totals() {
        assertThat(Typed.read("""
                BARLEY RESTAURANT LTD
                TOTAL                     36.80
                TOTAL                     36.00
                VISA CONTACTLESS          36.00
                """).total()).isEqualByComparingTo("36.00");
    }

    @Test
    void cash_less_change_corrects_a_misread_total() {
        assertThat(Typed.read("""
                BARLEY STORES LTD
                TOTAL                     85.80
                CASH                      50.00
                CHANGE                    14.20
                """).total()).isEqualByComparingTo("35.80");
    }
}
