package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.printer.PrintedReceipt;
import dev.lifeops.ocr.printer.Receipts;
import dev.lifeops.ocr.printer.Truth;
import dev.lifeops.ocr.printer.Wear;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Printed receipts go through the whole worker over HTTP, and come back as what was printed. */
@WorkerTest
class PrintedReceiptsTest {
    private static final int SEEDS = 5;

    private final Caller caller;

    PrintedReceiptsTest(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"english", "polish", "german"})
    void a_page_with_its_text_is_read_to_the_letter(PrintedReceipt receipt) {
        compare(receipt, receipt.pdf())
                .total()
                .date()
                .time()
                .currency()
                .merchant()
                .taxId()
                .payment()
                .itemNames()
                .itemTotals()
                .itemDiscounts()
                .holds();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("english")
    void a_clean_english_print_is_read_with_every_figure_and_all_but_a_letter_of_a_name(PrintedReceipt receipt) {
        compare(receipt, receipt.picture().png())
                .total()
                .date()
                .merchant()
                .itemNamesButForALetter()
                .itemTotals()
                .holds();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"polish", "german"})
    void a_clean_foreign_print_is_read_with_its_own_letters(PrintedReceipt receipt) {
        compare(receipt, receipt.picture().png())
                .total()
                .date()
                .itemNamesButForALetter()
                .itemTotals()
                .holds();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("wornReceipts")
    void a_worn_print_still_tells_its_total_and_its_date(PrintedReceipt receipt, Wear wear) {
        compare(receipt, receipt.picture().worn(wear).jpeg()).total().date().holds();
    }

    private Comparison compare(PrintedReceipt receipt, byte[] file) {
        Truth truth = receipt.truth();
        Caller.Answer answer = caller.send(file, Map.of("dateOrder", truth.dateOrder()));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return new Comparison(truth, answer.json());
    }

    static Stream<Named<PrintedReceipt>> english() {
        return Stream.of(
                        some("Malaysian", Receipts::malaysian),
                        some("British", Receipts::british),
                        some("American", Receipts::american))
                .flatMap(receipts -> receipts);
    }

    static Stream<Named<PrintedReceipt>> polish() {
        return some("Polish", Receipts::polish);
    }

    static Stream<Named<PrintedReceipt>> german() {
        return some("German", Receipts::german);
    }

    static Stream<Arguments> wornReceipts() {
        return Stream.of(english(), polish(), german())
                .flatMap(receipts -> receipts)
                .filter(receipt -> receipt.getName().endsWith("1"))
                .flatMap(receipt -> wears().entrySet().stream()
                        .map(wear -> Arguments.of(receipt, Named.of(wear.getKey(), wear.getValue()))));
    }

    private static Map<String, Wear> wears() {
        return Map.of(
                "blurred", Wear.blur(1.2),
                "noisy", Wear.noise(12, 1),
                "faded", Wear.fade(0.4),
                "skewed", Wear.skew(3),
                "from the side", Wear.perspective(1),
                "shaded", Wear.shadow(1),
                "turned by 90°", Wear.turned(1),
                "scanned", Wear.scan(1),
                "photographed", Wear.photo(1));
    }

    private static Stream<Named<PrintedReceipt>> some(String kind, LongFunction<PrintedReceipt> printer) {
        return LongStream.range(0, SEEDS).mapToObj(seed -> Named.of(kind + " " + seed, printer.apply(seed)));
    }
}
