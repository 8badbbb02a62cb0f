package dev.lifeops.ocr.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.check.PaymentMethod;
import dev.lifeops.ocr.check.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class EnglishReceiptsTest {

    private static final String TILL = """
                 KWIK MART SDN BHD
                   (123456-A)
            12 JALAN BUNGA, TAMAN MAWAR
               50000 KUALA LUMPUR
              GST ID: 000123456789
                  TAX INVOICE
            DATE: 05/03/2018     14:33
            ITEM            QTY  PRICE   AMOUNT
            COOKING OIL 1KG   2   4.50     9.00
            RICE 5KG          1  21.90    21.90
            SUBTOTAL                      30.90
            GST 6%                         1.85
            ROUNDING ADJ                   0.00
            TOTAL RM                      32.75
            CASH                          50.00
            CHANGE                        17.25
            """;

    private final Reading till = Typed.read(TILL);

    @Test
    void the_head_tells_merchant_tax_number_and_address() {
        assertThat(till.merchant().name()).isEqualTo("KWIK MART SDN BHD");
        assertThat(till.merchant().taxId()).isEqualTo("000123456789");
        assertThat(till.merchant().address()).contains("JALAN BUNGA").contains("50000 KUALA LUMPUR");
    }

    @Test
    void day_comes_before_month_where_ringgit_are_paid() {
        assertThat(till.purchasedOn()).isEqualTo(LocalDate.of(2018, 3, 5));
        assertThat(till.purchasedAt()).isEqualTo(LocalTime.of(14, 33));
        assertThat(till.currency()).isEqualTo("MYR");
    }

    @Test
    void tax_on_top_of_the_subtotal_makes_the_total() {
        assertThat(till.subtotal()).isEqualByComparingTo("30.90");
        assertThat(till.total()).isEqualByComparingTo("32.75");
        assertThat(till.taxes()).singleElement().satisfies(tax -> {
            assertThat(tax.rate()).isEqualByComparingTo("6");
            assertThat(tax.amount()).isEqualByComparingTo("1.85");
        });
    }

    @Test
    void cash_and_change_are_how_it_was_paid() {
        assertThat(till.payment())
                .isEqualTo(new Reading.Payment(PaymentMethod.CASH, new BigDecimal("50.00"), new BigDecimal("17.25")));
    }

    @Test
    void an_item_has_quantity_and_unit_price() {
        assertThat(Typed.items(till)).containsExactly("COOKING OIL 1KG 9.00", "RICE 5KG 21.90");
        assertThat(till.items().getFirst().quantity()).isEqualByComparingTo("2");
        assertThat(till.items().getFirst().unitPrice()).isEqualByComparingTo("4.50");
        assertThat(till.findings()).isEmpty();
    }

    @Test
    void a_total_that_holds_its_tax_is_not_raised_by_it() {
        Reading reading = Typed.read("""
                CORNER CAFE ENTERPRISE
                DATE 12/11/2017
                LATTE                 8.00
                SCONE                 4.00
                TOTAL (EXCLUDING GST)     11.32
                GST PAYABLE                0.68
                TOTAL (INCLUSIVE OF GST)  12.00
                CASH                      12.00
                """);
        assertThat(reading.total()).isEqualByComparingTo("12.00");
    }

    @Test
    void of_a_total_and_its_rounded_successor_the_rounded_one_is_paid() {
        Reading reading = Typed.read("""
                HARDWARE HOUSE TRADING
                19/10/2018 20:49:59
                TABLE LAMP           60.31
                TOTAL AMT RM         60.31
                ROUNDING ADJ         -0.01
                RM                   60.30
                CASH RM              70.30
                CHANGE RM            10.00
                """);
        assertThat(reading.total()).isEqualByComparingTo("60.30");
    }

    @Test
    void a_misread_total_is_put_right_by_cash_and_change() {
        Reading reading = Typed.read("""
                HARDWARE HOUSE TRADING
                19/10/2018
                PAINT                23.00
                BRUSH                 5.40
                TOTAL RM             26.40
                CASH                 30.00
                CHANGE                1.60
                """);
        assertThat(reading.total()).isEqualByComparingTo("28.40");
    }

    @Test
    void counts_savings_and_tax_are_never_the_total() {
        Reading reading = Typed.read("""
                GREEN GROCER LTD
                03/02/2019
                APPLES                2.00
                PEARS                 3.00
                TOTAL                 5.00
                TOTAL QTY            77.00
                TOTAL SAVED          99.00
                TOTAL GST             0.28
                """);
        assertThat(reading.total()).isEqualByComparingTo("5.00");
    }

    @Test
    void names_may_stand_above_their_codes_and_prices() {
        Reading reading = Typed.read("""
                DO IT ALL SDN BHD
                TAX INVOICE
                PADLOCK 50MM                     *S
                9064430        1 X   9.90   9.90
                WHITE CABLE TIE 4*200MM          *S
                9064777        2 X   1.95   3.90
                ITEM(S) : 2    QTY(S) : 3
                TOTAL INCL. GST@6%         RM 13.80
                CASH                       RM 20.00
                CHANGE                     RM  6.20
                28-12-17 18:52
                """);
        assertThat(Typed.items(reading)).containsExactly("PADLOCK 50MM 9.90", "WHITE CABLE TIE 4*200MM 3.90");
    }

    @Test
    void names_may_stand_below_their_codes_and_prices() {
        Reading reading = Typed.read("""
                GIN KEE TRADING
                DATE: 28/12/2017
                ITEM   QTY   S/PRICE   AMOUNT  TAX
                2623    2     2.12      4.24   SR
                NAIL (PER PACK)
                3483    1     7.95      7.95   SR
                SANCORA PAINT BRUSH
                1452    1    10.07     10.07   SR
                PAINT ROLLER SET
                TOTAL SALES            22.26
                """);
        assertThat(Typed.items(reading))
                .containsExactly("NAIL (PER PACK) 4.24", "SANCORA PAINT BRUSH 7.95", "PAINT ROLLER SET 10.07");
    }

    @Test
    void a_discount_on_its_own_row_is_taken_off_the_item_above() {
        Reading reading = Typed.read("""
                CORNER SHOP LTD
                03/02/2019
                SHAMPOO               6.00
                DISCOUNT             -1.50
                SOAP                  2.00
                TOTAL                 6.50
                """);
        assertThat(Typed.items(reading)).containsExactly("SHAMPOO 4.50", "SOAP 2.00");
        assertThat(reading.items().getFirst().discount()).isEqualByComparingTo("1.50");
    }

    @Test
    void an_item_taken_back_is_no_item() {
        Reading reading = Typed.read("""
                CORNER SHOP LTD
                03/02/2019
                SHAMPOO               6.00
                SOAP                  2.00
                SHAMPOO              -6.00
                TOTAL                 2.00
                """);
        assertThat(Typed.items(reading)).containsExactly("SOAP 2.00");
    }

    @Test
    void an_american_bill_with_tax_and_tip_has_its_month_first() {
        Reading reading = Typed.read("""
                 JOE'S DINER
                 12 Main Street
                 Springfield, IL 62701
                 (217) 555-0100
                 03/04/2023   7:45 PM
                 Server: Ann
                 Burger             $12.50
                 Fries               $4.00
                 Subtotal           $16.50
                 Sales Tax           $1.36
                 Tip                 $3.00
                 Total              $20.86
                 Visa               $20.86
                """);
        assertThat(reading.purchasedOn()).isEqualTo(LocalDate.of(2023, 3, 4));
        assertThat(reading.purchasedAt()).isEqualTo(LocalTime.of(19, 45));
        assertThat(reading.currency()).isEqualTo("USD");
        assertThat(reading.total()).isEqualByComparingTo("20.86");
        assertThat(reading.payment().method()).isEqualTo(PaymentMethod.CARD);
        assertThat(Typed.items(reading)).containsExactly("Burger 12.50", "Fries 4.00");
    }

    @Test
    void a_british_bill_has_its_day_first() {
        Reading reading = Typed.read("""
                 THE OLD INN LTD
                 VAT NO 123456789
                 04/03/2023
                 Pie                 £9.50
                 Ale                 £4.50
                 Total              £14.00
                 Card               £14.00
                """);
        assertThat(reading.purchasedOn()).isEqualTo(LocalDate.of(2023, 3, 4));
        assertThat(reading.currency()).isEqualTo("GBP");
        assertThat(reading.total()).isEqualByComparingTo("14.00");
    }

    @Test
    void a_number_that_counts_nothing_belongs_to_the_name() {
        Reading reading = Typed.read("""
                  HARTWELL & MOORE LTD
                  14 MILL LANE
                  DATE: 25 OCT 2021
                QTY DESCRIPTION          PRICE  AMOUNT
                1 FREE RANGE EGGS 12      2.71    2.71
                ORANGE JUICE  3                   3.60
                TOTAL                             6.31
                """);

        assertThat(reading.items())
                .extracting(item -> item.name() + " x " + item.quantity())
                .containsExactly("FREE RANGE EGGS 12 x 1", "ORANGE JUICE x 3");
    }

    @Test
    void a_price_cut_is_taken_off_the_item_above_it() {
        Reading reading = Typed.read("""
                  HARTWELL & MOORE LTD
                  14 MILL LANE
                  DATE: 25 OCT 2021
                AA BATTERIES 8PK                  6.95
                   PRICE CUT                     -1.60
                PLAIN FLOUR                       1.20
                TOTAL                             6.55
                """);

        assertThat(reading.items())
                .extracting(item -> item.name() + " " + item.total() + " " + item.discount())
                .containsExactly("AA BATTERIES 8PK 5.35 1.60", "PLAIN FLOUR 1.20 null");
    }

    @Test
    void a_count_at_which_no_price_comes_out_is_not_believed() {
        Reading reading = Typed.read("""
                  HARTWELL & MOORE LTD
                  14 MILL LANE
                  DATE: 25 OCT 2021
                PORRIDGE OATS   155=              5.27
                TOTAL                             5.27
                """);

        assertThat(reading.items().getFirst().quantity()).isNull();
        assertThat(reading.items().getFirst().total()).isEqualByComparingTo("5.27");
    }

    @Test
    void a_count_on_the_row_below_belongs_to_the_item_above() {
        Reading reading = Typed.read("""
                  HARTWELL & MOORE LTD
                  14 MILL LANE
                  DATE: 25 OCT 2021
                TOMATO SOUP 400G                           7.62
                   6 X 1.27
                PORRIDGE OATS 1KG                          1.99
                TOTAL                                      9.61
                """);

        assertThat(reading.items())
                .extracting(item -> item.name() + ": " + item.quantity() + " x " + item.unitPrice())
                .containsExactly("TOMATO SOUP 400G: 6 x 1.27", "PORRIDGE OATS 1KG: null x null");
    }
}
