package dev.lifeops.ocr.bench;

import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import nu.pattern.OpenCV;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** Sets a transcript in type: each row fills the box in which people saw it. */
final class TranscriptPress {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/DejaVu";

    /** Tills print in something like the first two. */
    private static final List<String> TYPEFACES = List.of(
            "SansMono", "SansCondensed", "SansMono", "SansCondensed", "Sans", "SansMono-Bold", "SerifCondensed");

    private static final int MARGIN = 20;

    /** A box is drawn around a row with a little air; what is left is the height of a capital. */
    private static final double CAPITAL_IN_BOX = 0.68;

    private static final double CAPITAL_IN_EM = 0.73;
    private static final char UNKNOWN = '?';

    private final List<Transcript.Line> rows;
    private final String typeface;

    TranscriptPress(List<Transcript.Line> rows, long seed) {
        this.rows = rows;
        this.typeface = TYPEFACES.get(new Random(seed).nextInt(TYPEFACES.size()));
    }

    /** A point of the page is a pixel of the picture that people saw. */
    Mat picture() throws IOException {
        return picture(1);
    }

    /** As fine as so many pixels a point. */
    Mat picture(float fineness) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(
                    MARGIN + edge(row -> row.box().right()),
                    MARGIN + edge(row -> row.box().bottom())));
            document.addPage(page);
            var font = font(document);
            try (var ink = new PDPageContentStream(document, page)) {
                for (var row : rows) {
                    set(row, font, page.getMediaBox().getHeight(), ink);
                }
            }
            return pixels(document, fineness);
        }
    }

    /** How wide the print is, in points. */
    int width() {
        return edge(row -> row.box().right())
                - rows.stream().mapToInt(row -> row.box().x()).min().orElse(0);
    }

    private int edge(ToIntFunction<Transcript.Line> side) {
        return rows.stream().mapToInt(side).max().orElse(0);
    }

    private PDType0Font font(PDDocument document) throws IOException {
        try (var file = TranscriptPress.class.getResourceAsStream(FOLDER + typeface + ".ttf")) {
            if (file == null) {
                throw new IOException(typeface + ".ttf is missing: add jasperreports-fonts to the tests");
            }
            return PDType0Font.load(document, file, true);
        }
    }

    private static void set(Transcript.Line row, PDType0Font font, float pageHeight, PDPageContentStream ink)
            throws IOException {
        var text = printable(row.text(), font);
        var box = row.box();
        var size = (float) (box.height() * CAPITAL_IN_BOX / CAPITAL_IN_EM);
        var natural = font.getStringWidth(text) / 1000 * size;
        if (natural <= 0 || size <= 0) {
            return;
        }
        var stretch = box.width() / natural;
        var baseline = (float) (pageHeight - box.y() - box.height() * (1 + CAPITAL_IN_BOX) / 2);
        ink.beginText();
        ink.setFont(font, size);
        ink.setTextMatrix(new Matrix(stretch, 0, 0, 1, box.x(), baseline));
        ink.showText(text);
        ink.endText();
    }

    private static String printable(String text, PDType0Font font) {
        var printable = new StringBuilder();
        text.codePoints().forEach(letter -> printable.appendCodePoint(has(font, letter) ? letter : UNKNOWN));
        return printable.toString();
    }

    private static boolean has(PDType0Font font, int letter) {
        try {
            return font.encode(Character.toString(letter)).length > 0;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    private static Mat pixels(PDDocument document, float fineness) throws IOException {
        var image = new PDFRenderer(document).renderImage(0, fineness, ImageType.GRAY);
        OpenCV.loadLocally();
        var pixels = new Mat(image.getHeight(), image.getWidth(), CvType.CV_8UC1);
        pixels.put(0, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
        return pixels;
    }
}
