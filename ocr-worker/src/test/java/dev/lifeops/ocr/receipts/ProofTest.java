package dev.lifeops.ocr.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What the arithmetic of a receipt proves against what its rows seem to say. */
class ProofTest {

    @Test
    void a_column_that_slipped_below_its_labels_is_put_back() {
        assertThat(total("""
                BARLEY HARDWARE LTD
                TAX INVOICE
                FOOD CONTAINER            1.80
                CANISTER                  3.20
                TOTAL INCL. GST@6%
                CASH               RM     5.00
                CHANGE             RM    50.00
                                   RM    45.00
                """)).isEqualByComparingTo("5.00");
    }

    @Test
    void a_column_that_slipped_above_its_labels_is_put_back() {
        assertThat(total("""
                BARLEY HARDWARE LTD
                TAX INVOICE
                BOTTLE OPENER             8.80
                PLASTIC BAGS              0.20
                ITEM(S) : 2
                                   RM     9.00
                TOTAL INCL. GST@6% RM    10.00
                CASH               RM     1.00
                CHANGE
                """)).isEqualByComparingTo("9.00");
    }

    @Test
    void of_two_totals_the_tax_apart_the_larger_is_to_be_paid() {
        assertThat(total("""
                BARLEY RESTAURANT LTD
                ROAST DUCK               33.00
                TOTAL SALES AMOUNT       33.00
                GST 6%                    1.98
                ROUNDING ADJUSTMENT       0.02
                TOTAL                    35.00
                """)).isEqualByComparingTo("35.00");
    }

    @Test
    void cash_and_change_of_one_look_correct_the_total_of_another() {
        assertThat(Typed.verdict("""
                        BARLEY STORES LTD
                        TOTAL PAYABLE AMOUNT     %.00
                        CASH                    50.00
                        CHANGE                  14.20
                        """, """
                        BARLEY STORES LTD
                        TOTAL PAYABLE AMOUNT    35.90
                        CASH                    50.00
                        """).reading().total()).isEqualByComparingTo("35.80");
    }

    @Test
    void a_speck_before_a_price_makes_no_refund() {
        assertThat(Typed.items(Typed.read("""
                BARLEY STATIONERY LTD
                TAX INVOICE
                WHITEBOARD MARKER       - 3.70
                KITCHEN PAD               8.70
                TOTAL                    12.40
                """))).containsExactly("WHITEBOARD MARKER 3.70", "KITCHEN PAD 8.70");
    }

    private static BigDecimal total(String text) {
        BigDecimal total = Typed.read(text).total();
        return total == null ? BigDecimal.ZERO : total;
    }
}
