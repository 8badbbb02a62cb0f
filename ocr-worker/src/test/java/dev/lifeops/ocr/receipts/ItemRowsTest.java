package dev.lifeops.ocr.receipts;

import static dev.lifeops.ocr.receipts.Typed.items;
import static dev.lifeops.ocr.receipts.Typed.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which rows name what is bought and which price it, on tills that part the two. */
class ItemRowsTest {

    @Test
    void a_list_that_begins_with_a_price_has_its_names_below() {
        assertThat(items(read("""
                BARLEY HARDWARE LTD
                ITEM        QTY   PRICE   AMOUNT
                2623          2    2.12     4.24
                WALL NAILS
                1812          2   16.96    33.92
                10' 2X3
                TOTAL                      38.16
                """))).containsExactly("WALL NAILS 4.24", "10' 2X3 33.92");
    }

    @Test
    void a_figure_short_of_the_column_of_prices_belongs_to_the_name() {
        assertThat(items(read("""
                BARLEY HARDWARE LTD
                DESCRIPTION       QTY      TOTAL
                CANVAS BAG 0.20
                2300017984         1 * 0.20     0.20
                SUSHI 1.80
                2300017985        10 * 1.80    18.00
                TOTAL                          18.20
                """))).containsExactly("CANVAS BAG 0.20 0.20", "SUSHI 1.80 18.00");
    }

    @Test
    void a_price_behind_an_at_sign_is_of_one_piece() {
        assertThat(items(read("""
                BARLEY STORES LTD
                TAX INVOICE
                PEANUTS ROASTED 400G  @7.20
                9556624004265 *3      21.60
                HALIA MUDA            @2.30
                42006 *1               2.30
                TOTAL                 23.90
                """))).containsExactly("PEANUTS ROASTED 400G 21.60", "HALIA MUDA 2.30");
    }

    @Test
    void an_order_book_is_for_sale_and_an_order_number_is_not() {
        assertThat(items(read("""
                BARLEY STATIONERY LTD
                ORDER 17
                1. 2012-0029 KITCHEN ORDER PAD NCR
                      3.5"X6"
                   4 X 2.90           11.60
                2. 2012-0042 CASH BOOK 80PGS
                   1 X 3.30            3.30
                TOTAL                 14.90
                """)))
                .hasSize(2)
                .first()
                .asString()
                .contains("KITCHEN ORDER PAD")
                .endsWith("11.60");
    }

    @Test
    void a_shelf_code_below_a_name_is_not_part_of_it() {
        assertThat(items(read("""
                BARLEY HARDWARE LTD
                TAX INVOICE
                TOILET BRUSH
                HD03-04-06 - 5/40/160
                9067860  1 X 2.70      2.70
                CURTAIN STRAPS
                CK 11-22-31 - 10/400
                8720019  2 X 2.50      5.00
                TOTAL                  7.70
                """))).containsExactly("TOILET BRUSH 2.70", "CURTAIN STRAPS 5.00");
    }

    @Test
    void the_list_goes_on_below_the_sum_of_one_tax_rate() {
        assertThat(items(read("""
                BARLEY BAKERIES LTD
                DESCRIPTION              AMOUNT
                WHITE LOAF                 4.26
                TOTAL 0% SUPPLIES:         4.26
                BUTTERSCOTCH BUN          7.44
                TOTAL 6% SUPPLIES:         7.44
                TOTAL PAYABLE             11.70
                """))).containsExactly("WHITE LOAF 4.26", "BUTTERSCOTCH BUN 7.44");
    }

    @Test
    void a_count_glued_to_its_pack_is_no_name() {
        assertThat(items(read("""
                BARLEY WHOLESALE LTD
                DESC    PRICE     AMOUNT
                RICE 10KG
                15*BAG * 24.90    373.50
                OYSTER SAUCE
                4BOTOL * 15.95     63.80
                TOTAL             437.30
                """))).containsExactly("RICE 10KG 373.50", "OYSTER SAUCE 63.80");
    }
}
