package dev.lifeops.ocr.printer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Sheets of A4 with whatever somebody typed on them; a form feed begins the next sheet. */
public final class Letter {
    private static final float SIZE = 9;
    private static final float LEADING = 12;
    private static final float LEFT = 40;
    private static final float TOP = 50;

    private Letter() {}

    public static byte[] pdf(String text) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDFont font = Typeface.MONO.embeddedIn(document).plain();
            for (String page : text.split("\f", -1)) {
                write(page, font, document);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String text, PDFont font, PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
            ink.beginText();
            ink.setFont(font, SIZE);
            ink.setLeading(LEADING);
            ink.newLineAtOffset(LEFT, PDRectangle.A4.getHeight() - TOP);
            for (String line : text.lines().toList()) {
                ink.showText(line);
                ink.newLine();
            }
            ink.endText();
        }
    }
}
