package dev.lifeops.ocr.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextLayerTest {

    @ParameterizedTest
    @MethodSource("dev.lifeops.ocr.printer.ReceiptsTest#printers")
    void the_text_of_the_page_holds_the_truth(LongFunction<PrintedReceipt> printer) throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            PrintedReceipt receipt = printer.apply(seed);
            Truth truth = receipt.truth();
            String text = text(receipt.pdf());
            assertThat(text)
                    .contains(
                            truth.merchant().name(),
                            truth.merchant().street(),
                            truth.merchant().town());
            assertThat(text).contains(Integer.toString(truth.date().getDayOfMonth()));
            assertThat(points(text)).contains(truth.total().toPlainString());
            assertThat(truth.items()).allSatisfy(item -> assertThat(text).contains(item.name()));
            assertThat(truth.items())
                    .allSatisfy(item -> assertThat(points(text)).contains(plain(item.gross()), plain(item.quantity())));
        }
    }

    @Test
    void a_polish_receipt_has_all_that_the_law_prescribes() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(text(Receipts.polish(seed).pdf()))
                    .containsSubsequence("NIP ", "PARAGON FISKALNY", "PTU", "SUMA PTU", "SUMA", "PLN", "nr: ", "{PL} ");
        }
    }

    @ParameterizedTest
    @EnumSource(Country.class)
    void no_letter_of_any_word_is_missing_from_the_fonts(Country country) throws IOException {
        List<String> words = words(country.words()).toList();
        Sheet sheet = new Sheet(48);
        words.forEach(sheet::left);
        for (Typeface typeface : Typeface.values()) {
            assertThat(text(Press.pdf(sheet, typeface)).lines()).isNotEmpty().containsExactlyElementsOf(words);
        }
    }

    @Test
    void a_letter_that_no_font_has_is_not_passed_over_in_silence() {
        Sheet sheet = new Sheet(40).left("\uD83E\uDDFE");
        assertThatThrownBy(() -> Press.pdf(sheet, Typeface.MONO)).hasMessageContaining("No glyph");
    }

    @Test
    void words_never_run_into_each_other() {
        Sheet sheet = new Sheet(40).pair("A NAME THAT IS FAR TOO LONG FOR", "ITS PRICE 1.00");
        assertThatThrownBy(() -> Press.pdf(sheet, Typeface.MONO)).hasMessageContaining("no room");
    }

    private static Stream<String> words(Words words) {
        return Stream.of(
                        words.shops().stream(),
                        words.streets().stream(),
                        words.towns().stream(),
                        words.goods().stream().map(Words.Ware::name),
                        words.weighed().stream().map(Words.Ware::name),
                        words.bottled().stream().map(Words.Ware::name))
                .flatMap(some -> some);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static String points(String text) {
        return text.replace(',', '.');
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
