package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lifeops.ocr.printer.PrintedReceipt;
import dev.lifeops.ocr.printer.Receipts;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkerTest
class FormatsTest {

    private static final PrintedReceipt RECEIPT = Receipts.english(4);

    private static final Map<String, Function<PrintedReceipt, byte[]>> FORMATS = Map.of(
            "JPEG", receipt -> receipt.picture().jpeg(),
            "PNG", receipt -> receipt.picture().png(),
            "WebP", receipt -> receipt.picture().webp(),
            "TIFF", receipt -> receipt.picture().tiff(),
            "PDF with a text layer", PrintedReceipt::pdf,
            "PDF of a picture", receipt -> Forger.pdfOf(receipt.picture().jpeg()));

    private final Caller caller;

    FormatsTest(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    static Stream<Arguments> formats() {
        return FORMATS.entrySet().stream().map(format -> arguments(format.getKey(), format.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void every_kind_of_file_is_read(String name, Function<PrintedReceipt, byte[]> format) {
        var answer = caller.send(format.apply(RECEIPT));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Proofreader.share(RECEIPT.truth(), answer.text())).isGreaterThan(0.9);
    }

    @Test
    void the_bytes_decide_what_a_file_is_and_not_its_name_or_its_declared_type() {
        var answer =
                caller.sendAs("receipt.pdf", "text/plain", RECEIPT.picture().png());
        assertThat(Proofreader.share(RECEIPT.truth(), answer.text())).isGreaterThan(0.9);
    }

    @Test
    void a_pdf_with_a_text_layer_is_read_to_the_letter_and_without_tesseract() {
        var answer = caller.send(RECEIPT.pdf());
        assertThat(Proofreader.share(RECEIPT.truth(), answer.text())).isEqualTo(1);
        assertThat(answer.json().at("/timings/recogniseMs").asInt()).isZero();
    }

    @Test
    void the_pages_of_a_tiff_are_read_one_after_the_other() {
        var first = Receipts.english(1);
        var second = Receipts.english(2);
        var text = caller.send(Forger.tiffOf(first.picture(), second.picture())).text();
        assertThat(Proofreader.share(first.truth(), text)).isGreaterThan(0.9);
        assertThat(Proofreader.share(second.truth(), text)).isGreaterThan(0.9);
        assertThat(text.indexOf(firstWord(second))).isGreaterThan(text.indexOf(firstWord(first)));
    }

    private static String firstWord(PrintedReceipt receipt) {
        return receipt.truth().merchant().name().split(" ", 2)[0];
    }
}
