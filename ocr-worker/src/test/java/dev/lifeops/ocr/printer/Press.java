package dev.lifeops.ocr.printer;

import dev.lifeops.ocr.printer.Sheet.Anchor;
import dev.lifeops.ocr.printer.Sheet.Cell;
import dev.lifeops.ocr.printer.Sheet.Face;
import dev.lifeops.ocr.printer.Sheet.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** Sets a sheet in type: one PDF page, as wide as a till's roll and as long as it takes. */
final class Press {
    private static final float PAPER = 226.8f;
    private static final float MARGIN = 13;
    private static final float MONO_ADVANCE = 0.602f;
    private static final float LEADING = 1.22f;

    private final Sheet sheet;
    private final Typeface typeface;
    private final float column;
    private final float size;

    private Press(Sheet sheet, Typeface typeface) {
        this.sheet = sheet;
        this.typeface = typeface;
        this.column = (PAPER - 2 * MARGIN) / sheet.columns();
        this.size = column / MONO_ADVANCE;
    }

    static byte[] pdf(Sheet sheet, Typeface typeface) {
        try {
            return new Press(sheet, typeface).print();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] print() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.setDocumentId(1L);
            PDPage page = new PDPage(new PDRectangle(PAPER, height()));
            document.addPage(page);
            draw(document, page);
            document.save(bytes, CompressParameters.DEFAULT_COMPRESSION);
            return bytes.toByteArray();
        }
    }

    private float height() {
        double lines = sheet.rows().stream().mapToDouble(row -> row.face().tall).sum();
        return (float) lines * size * LEADING + 4 * MARGIN;
    }

    private void draw(PDDocument document, PDPage page) throws IOException {
        Typeface.Fonts fonts = typeface.embeddedIn(document);
        float y = page.getMediaBox().getHeight() - 2 * MARGIN;
        try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
            for (Row row : sheet.rows()) {
                float height = row.face().tall * size * LEADING;
                y -= height;
                if (row.face() == Face.CODE) {
                    TseCode.draw(row.text(), (PAPER - height) / 2, y, height, ink);
                } else {
                    draw(row, fonts.of(row.face()), y, ink);
                }
            }
        }
    }

    private void draw(Row row, PDType0Font font, float y, PDPageContentStream ink) throws IOException {
        float end = 0;
        for (Cell cell : row.cells()) {
            String text = cell.anchor() == Anchor.FILL ? filled(cell.text(), font) : cell.text();
            float width = width(text, font) * row.face().wide;
            float x = MARGIN + (float) (cell.column() * column - cell.anchor().before * width);
            if (x < end || x < MARGIN / 2 || x + width > PAPER - MARGIN / 2) {
                throw new IllegalStateException("There is no room for \"" + text + "\" in: " + row.text());
            }
            write(text, font, new Matrix(row.face().wide, 0, 0, row.face().tall, x, y), ink);
            end = x + width + column / 2;
        }
    }

    private String filled(String text, PDType0Font font) throws IOException {
        return text.repeat((int) (sheet.columns() * column / width(text, font) + 0.01f));
    }

    private float width(String text, PDType0Font font) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private void write(String text, PDType0Font font, Matrix where, PDPageContentStream ink) throws IOException {
        ink.beginText();
        ink.setFont(font, size);
        ink.setTextMatrix(where);
        ink.showText(text);
        ink.endText();
    }
}
