package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lifeops.ocr.printer.Picture;
import dev.lifeops.ocr.printer.Receipts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkerTest
class WrongFilesTest {

    private static final Picture PICTURE = Receipts.english(7).picture();

    private final Caller caller;

    WrongFilesTest(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                arguments("an empty file", new byte[0], 422, "EMPTY_FILE"),
                arguments("text", utf8("Dear worker"), 415, "UNSUPPORTED_MEDIA_TYPE"),
                arguments("a GIF", Forger.gif(), 415, "UNSUPPORTED_MEDIA_TYPE"),
                arguments("half a JPEG", Forger.cut(PICTURE.jpeg(), 0.5), 422, "BROKEN_FILE"),
                arguments("a JPEG without its end", Forger.cut(PICTURE.jpeg(), 0.9999), 422, "BROKEN_FILE"),
                arguments("the start of a JPEG", Forger.cut(PICTURE.jpeg(), 0.0001), 422, "BROKEN_FILE"),
                arguments("half a PNG", Forger.cut(PICTURE.png(), 0.5), 422, "BROKEN_FILE"),
                arguments("the start of a PNG", Forger.cut(PICTURE.png(), 0.0001), 422, "BROKEN_FILE"),
                arguments("half a WebP", Forger.cut(PICTURE.webp(), 0.5), 422, "BROKEN_FILE"),
                arguments("half a TIFF", Forger.cut(PICTURE.tiff(), 0.5), 422, "BROKEN_FILE"),
                arguments("half a PDF", Forger.cut(Forger.pdfOf(PICTURE.jpeg()), 0.5), 422, "BROKEN_FILE"),
                arguments("nothing like a PDF", utf8("%PDF-1.7 so to say"), 422, "BROKEN_FILE"),
                arguments("a PDF without pages", Forger.pdfOfPages(0), 422, "BROKEN_FILE"),
                arguments("a locked PDF", Forger.encryptedPdf(), 422, "ENCRYPTED_FILE"),
                arguments("a PDF of eleven pages", Forger.pdfOfPages(11), 413, "TOO_MANY_PAGES"),
                arguments("a PDF bomb", Forger.pdfBomb(), 422, "TOO_COMPLEX"),
                arguments("a huge picture in a PDF", Forger.pdfWithAHugePicture(), 413, "TOO_MANY_PIXELS"),
                arguments("JSON that is no receipt", utf8("{\"name\": \"package\"}"), 422, "NOT_A_RECEIPT"),
                arguments("half a receipt in JSON", utf8("{\"dokument\": {\"paragon\": {"), 422, "NOT_A_RECEIPT"),
                arguments("a list in JSON", utf8("[{\"dokument\": {}}]"), 415, "UNSUPPORTED_MEDIA_TYPE"),
                arguments("a huge PNG", Forger.hugePng(), 413, "TOO_MANY_PIXELS"),
                arguments("a huge JPEG", Forger.hugeJpeg(), 413, "TOO_MANY_PIXELS"),
                arguments("an endless TIFF", Forger.endlessTiff(), 413, "TOO_MANY_PAGES"),
                arguments("a file of more than 20 MB", new byte[20 * 1024 * 1024 + 1], 413, "FILE_TOO_LARGE"),
                arguments("a request of far more than 20 MB", new byte[40 * 1024 * 1024], 413, "FILE_TOO_LARGE"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0} is {3}")
    @MethodSource("wrongFiles")
    void a_wrong_file_is_refused_at_once_with_a_code(String name, byte[] file, int status, String code) {
        var began = System.nanoTime();
        var answer = caller.send(file);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void after_a_barrage_of_damaged_files_the_worker_reads_as_before_and_has_not_grown() throws InterruptedException {
        var receipt = Receipts.english(7);
        assertThat(Proofreader.share(receipt.truth(), caller.send(PICTURE.png()).text()))
                .isGreaterThan(0.9);
        barrage(40);
        var before = Memory.resident();
        barrage(120);
        assertThat(Memory.resident() - before).isLessThan(200L * 1024 * 1024);
        assertThat(Proofreader.share(receipt.truth(), caller.send(PICTURE.png()).text()))
                .isGreaterThan(0.9);
    }

    /** Small pictures with random bytes changed: most still decode to something, which has to be bearable too. */
    private void barrage(int count) {
        var small = new Picture(Forger.blank(300, 200).pixels());
        var originals = new byte[][] {
            small.jpeg(),
            small.png(),
            small.webp(),
            small.tiff(),
            Forger.pdfOf(small.jpeg()),
            Receipts.english(7).pdf()
        };
        var random = new Random(42);
        IntStream.range(0, count).forEach(i -> {
            var answer = caller.send(damaged(originals[i % originals.length], random));
            assertThat(answer.status()).isIn(200, 413, 415, 422);
        });
    }

    private static byte[] damaged(byte[] original, Random random) {
        var damaged = original.clone();
        for (var i = 0; i < 8; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }
}
