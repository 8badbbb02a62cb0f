package dev.lifeops.ocr.decode;

import dev.lifeops.ocr.decode.Page.Pictured;
import dev.lifeops.ocr.decode.Page.Written;
import dev.lifeops.ocr.decode.UnreadableFile.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF: the words it holds where it holds any, pictures of its pages elsewhere. */
final class PdfFile {

    /** Inside the worker a pixel of a PDF's page is 1/300 inch. */
    static final int DPI = 300;

    static final int POINTS_PER_INCH = 72;

    /** Fewer words are a scanner's stamp, not the receipt. */
    private static final int WORDS_OF_A_TEXT_LAYER = 8;

    private final PDDocument pdf;

    private PdfFile(PDDocument pdf) {
        this.pdf = pdf;
    }

    static Document open(byte[] bytes) {
        var pdf = guarded(() -> load(bytes));
        try {
            return guarded(() -> new PdfFile(pdf).document());
        } catch (RuntimeException e) {
            close(pdf);
            throw e;
        }
    }

    private static PDDocument load(byte[] bytes) throws IOException {
        PdfPreview.check(bytes);
        try {
            return Loader.loadPDF(bytes);
        } catch (InvalidPasswordException e) {
            throw new UnreadableFile(Reason.ENCRYPTED_FILE, "The PDF file is protected with a password.");
        }
    }

    private Document document() throws IOException {
        Limits.checkPages(pdf.getNumberOfPages());
        new PdfGuard().check(pdf);
        var pages = IntStream.rangeClosed(1, pdf.getNumberOfPages())
                .mapToObj(number -> guarded(() -> page(number)))
                .toList();
        return new Document(pages, (double) POINTS_PER_INCH / DPI, () -> close(pdf));
    }

    private Page page(int number) throws IOException {
        var words = PdfWords.of(pdf, number);
        return words.size() >= WORDS_OF_A_TEXT_LAYER ? new Written(number, words, pictured(number)) : pictured(number);
    }

    private Pictured pictured(int number) {
        return new Pictured(number, () -> guarded(() -> PdfPainter.paint(pdf, number)));
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /** PDFBox answers broken files with whatever exception the broken part runs into. */
    private static <T> T guarded(Work<T> work) {
        try {
            return work.run();
        } catch (UnreadableFile refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw UnreadableFile.broken("The PDF file cannot be read.");
        }
    }

    private static void close(PDDocument pdf) {
        try {
            pdf.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
