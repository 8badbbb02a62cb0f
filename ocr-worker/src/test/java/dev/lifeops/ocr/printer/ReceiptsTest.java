package dev.lifeops.ocr.printer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.printer.Truth.Item;
import dev.lifeops.ocr.printer.Truth.Payment;
import dev.lifeops.ocr.printer.Truth.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReceiptsTest {
    private static final int SEEDS = 60;

    static Stream<LongFunction<PrintedReceipt>> printers() {
        return Stream.of(
                Receipts::malaysian, Receipts::british, Receipts::american, Receipts::polish, Receipts::german);
    }

    @ParameterizedTest
    @MethodSource("printers")
    void the_same_seed_prints_the_same_receipt_to_the_byte(LongFunction<PrintedReceipt> printer) {
        assertThat(printer.apply(7).truth()).isEqualTo(printer.apply(7).truth());
        assertThat(printer.apply(7).pdf()).isEqualTo(printer.apply(7).pdf());
        assertThat(printer.apply(7).picture().png())
                .isEqualTo(printer.apply(7).picture().png());
    }

    @ParameterizedTest
    @MethodSource("printers")
    void every_seed_prints_another_receipt(LongFunction<PrintedReceipt> printer) {
        assertThat(truths(printer)).doesNotHaveDuplicates().hasSize(SEEDS);
    }

    @ParameterizedTest
    @MethodSource("printers")
    void every_line_is_its_quantity_times_its_price_less_its_discount(LongFunction<PrintedReceipt> printer) {
        assertThat(items(printer))
                .allSatisfy(item -> assertThat(item.gross())
                        .isEqualByComparingTo(
                                item.quantity().multiply(item.unitPrice()).setScale(2, RoundingMode.HALF_UP)));
        assertThat(items(printer)).allSatisfy(item -> assertThat(item.total()).isPositive());
    }

    @ParameterizedTest
    @MethodSource("printers")
    void the_lines_with_tax_and_rounding_add_up_to_the_total(LongFunction<PrintedReceipt> printer) {
        assertThat(truths(printer)).allSatisfy(truth -> {
            Totals totals = truth.totals();
            assertThat(totals.goods())
                    .isEqualByComparingTo(sum(truth.items().stream().map(Item::total)));
            assertThat(totals.goods())
                    .isEqualByComparingTo(sum(totals.taxes().stream().map(Truth.Tax::base)));
            BigDecimal onTop = totals.taxIncluded() ? BigDecimal.ZERO : totals.tax();
            assertThat(totals.goods().add(onTop).add(totals.rounding())).isEqualByComparingTo(truth.total());
        });
    }

    @ParameterizedTest
    @MethodSource("printers")
    void what_was_paid_less_the_change_is_the_total(LongFunction<PrintedReceipt> printer) {
        assertThat(truths(printer)).allSatisfy(truth -> {
            Payment payment = truth.payment();
            assertThat(payment.paid().subtract(payment.change())).isEqualByComparingTo(truth.total());
            assertThat(payment.change()).isNotNegative();
        });
    }

    @ParameterizedTest
    @MethodSource("printers")
    void there_is_variety_in_what_is_bought_and_how_it_is_paid(LongFunction<PrintedReceipt> printer) {
        assertThat(items(printer)).anyMatch(Item::isWeighed).anyMatch(Item::isSingle);
        assertThat(items(printer)).anyMatch(item -> item.discount() != null);
        assertThat(truths(printer)).extracting(truth -> truth.payment().cash()).contains(true, false);
        assertThat(truths(printer)).extracting(Truth::merchant).hasSizeGreaterThan(10);
    }

    @Test
    void only_malaysian_cash_is_rounded_and_only_to_five_sen() {
        List<Truth> malaysian = truths(Receipts::malaysian);
        assertThat(malaysian).anyMatch(truth -> truth.totals().rounding().signum() != 0);
        assertThat(malaysian)
                .filteredOn(truth -> truth.payment().cash())
                .allSatisfy(truth -> assertThat(truth.total().remainder(new BigDecimal("0.05")))
                        .isZero());
        assertThat(truths(Receipts::german))
                .allMatch(truth -> truth.totals().rounding().signum() == 0);
    }

    @Test
    void americans_pay_tax_on_top_and_write_the_month_first() {
        assertThat(truths(Receipts::american)).allMatch(truth -> "MDY".equals(truth.dateOrder()));
        assertThat(truths(Receipts::american))
                .anyMatch(truth -> truth.total().compareTo(truth.totals().goods()) > 0);
    }

    @Test
    void english_receipts_come_from_three_countries() {
        assertThat(LongStream.range(0, 3)
                        .mapToObj(seed -> Receipts.english(seed).truth().currency()))
                .containsExactlyInAnyOrder("MYR", "GBP", "USD");
    }

    @Test
    void polish_tax_numbers_have_the_check_digit_that_the_law_wants() {
        assertThat(truths(Receipts::polish))
                .allSatisfy(truth -> assertThat(TaxIds.isNip(
                                Objects.requireNonNull(truth.merchant().taxId())))
                        .isTrue());
        assertThat(TaxIds.isNip("5260250274"))
                .as("the ministry of finance's own")
                .isTrue();
        assertThat(TaxIds.isNip("5260250275")).isFalse();
    }

    @Test
    void german_bottles_carry_a_deposit() {
        assertThat(items(Receipts::german)).extracting(Item::name).contains("PFAND");
    }

    static List<Truth> truths(LongFunction<PrintedReceipt> printer) {
        return LongStream.range(0, SEEDS)
                .mapToObj(printer)
                .map(PrintedReceipt::truth)
                .toList();
    }

    private static List<Item> items(LongFunction<PrintedReceipt> printer) {
        return truths(printer).stream().flatMap(truth -> truth.items().stream()).toList();
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
