package dev.lifeops.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.receipts.ReceiptContent.Item;
import dev.lifeops.receipts.ReceiptContent.Merchant;
import dev.lifeops.receipts.ReceiptContent.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SamePurchaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalTime TIME = LocalTime.of(14, 33);
    private static final Merchant SHOP = new Merchant("Sklep pod Lipą", "123-456-32-18", null);
    private static final List<Item> BASKET =
            List.of(item("MLEKO 3,2% 1L", "3.99"), item("CHLEB ŻYTNI", "5.49"), item("MASŁO EXTRA", "7.99"));
    private static final ReceiptContent RECEIPT = receipt(SHOP, DAY, TIME, "17.47", BASKET);

    @Test
    void a_second_picture_is_of_the_same_purchase_and_says_why() {
        assertThat(SamePurchase.between(RECEIPT, RECEIPT))
                .contains("the same merchant, day, time, total; 3 of 3 items alike");
    }

    @Test
    void readings_may_differ_in_letters_and_lose_an_item() {
        var misread = receipt(
                new Merchant("SKLEP P0D LIPA", null, null),
                DAY,
                TIME,
                "17.47",
                List.of(item("MLEK0 3 2 1L", "3.99"), item("CHLEB ZYTNl", "5.49")));

        assertThat(SamePurchase.between(RECEIPT, misread))
                .contains("the same merchant, day, time, total; 2 of 3 items alike");
    }

    @Test
    void a_tax_id_tells_where_the_name_was_misread() {
        var misread = receipt(new Merchant("%&/(", "1234563218", null), DAY, TIME, "17.47", List.of());

        assertThat(SamePurchase.between(RECEIPT, misread)).isPresent();
    }

    @Test
    void without_a_time_the_items_have_to_be_alike() {
        assertThat(SamePurchase.between(RECEIPT, receipt(SHOP, DAY, null, "17.47", BASKET)))
                .isPresent();
        assertThat(SamePurchase.between(RECEIPT, receipt(SHOP, DAY, null, "17.47", List.of(item("WINO", "17.47")))))
                .isEmpty();
    }

    @Test
    void a_misread_total_does_not_hide_it() {
        assertThat(SamePurchase.between(RECEIPT, receipt(SHOP, DAY, TIME, "11.47", BASKET)))
                .contains("the same merchant, day, time; 3 of 3 items alike");
        assertThat(SamePurchase.between(RECEIPT, receipt(SHOP, DAY, TIME, null, BASKET)))
                .isPresent();
    }

    @Test
    void two_coffees_on_one_day_are_two_purchases() {
        var coffee = List.of(item("KAWA", "9.00"));
        var morning = receipt(SHOP, DAY, LocalTime.of(10, 0), "9.00", coffee);
        var afternoon = receipt(SHOP, DAY, LocalTime.of(15, 0), "9.00", coffee);

        assertThat(SamePurchase.between(morning, afternoon)).isEmpty();
    }

    @Test
    void a_misread_time_does_not_hide_a_whole_basket() {
        assertThat(SamePurchase.between(RECEIPT, receipt(SHOP, DAY, LocalTime.of(14, 38), "17.47", BASKET)))
                .isPresent();
    }

    @Test
    void a_time_and_an_amount_that_are_misread_do_not_hide_it() {
        var two = BASKET.subList(0, 2);
        var misread = List.of(item("MLEKO 3,2% 1L", "3.90"), item("CHLEB ŻYTNI", "5.49"));

        assertThat(SamePurchase.between(
                        receipt(SHOP, DAY, LocalTime.of(10, 15), "9.48", two),
                        receipt(SHOP, DAY, LocalTime.of(16, 15), "9.48", misread)))
                .contains("the same merchant, day, total; 2 of 2 items alike");
        assertThat(SamePurchase.between(
                        receipt(SHOP, DAY, LocalTime.of(10, 15), "9.48", two),
                        receipt(SHOP, DAY, LocalTime.of(18, 42), "9.48", two)))
                .isEmpty();
    }

    @Test
    void another_day_another_shop_or_another_currency_is_another_purchase() {
        assertThat(SamePurchase.between(RECEIPT, receipt(SHOP, DAY.plusDays(1), TIME, "17.47", BASKET)))
                .isEmpty();
        assertThat(SamePurchase.between(
                        RECEIPT, receipt(new Merchant("Apteka Zdrowie", "9", null), DAY, TIME, "17.47", List.of())))
                .isEmpty();
        var euros = new ReceiptContent(
                SHOP, DAY, null, "EUR", new BigDecimal("17.47"), null, List.of(), Payment.UNKNOWN, BASKET);
        assertThat(SamePurchase.between(RECEIPT, euros)).isEmpty();
    }

    @Test
    void it_does_not_matter_which_comes_first() {
        var others = Stream.of(
                receipt(SHOP, DAY, null, "17.47", BASKET),
                receipt(SHOP, null, TIME, "17.47", BASKET),
                receipt(SHOP, DAY, TIME, "1.00", List.of(item("TORBA", "1.00"))),
                receipt(new Merchant(null, null, null), DAY, TIME, "17.47", List.of()),
                receipt(SHOP, DAY, LocalTime.of(9, 0), "17.47", BASKET.subList(0, 2)));

        assertThat(others)
                .allSatisfy(other -> assertThat(SamePurchase.between(RECEIPT, other))
                        .isEqualTo(SamePurchase.between(other, RECEIPT)));
    }

    private static ReceiptContent receipt(
            Merchant shop,
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable String total,
            List<Item> items) {
        return new ReceiptContent(
                shop,
                day,
                time,
                "PLN",
                total == null ? null : new BigDecimal(total),
                null,
                List.of(),
                Payment.UNKNOWN,
                items);
    }

    private static Item item(String name, String total) {
        return new Item(name, null, null, null, null, new BigDecimal(total), null, 0.9, null);
    }
}
