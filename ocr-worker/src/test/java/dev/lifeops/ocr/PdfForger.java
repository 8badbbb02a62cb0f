package dev.lifeops.ocr;

import dev.lifeops.ocr.printer.Picture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Makes of a tidy PDF what other programs hand out. */
final class PdfForger {

    private PdfForger() {}

    /** The page is shown lying on its side or head. */
    static byte[] shownTurned(byte[] pdf, int degrees) {
        return changed(pdf, document -> document.getPage(0).setRotation(degrees));
    }

    /** The page is drawn upside down and turned round again to be shown, as drivers of landscape printers do. */
    static byte[] drawnUpsideDown(byte[] pdf) {
        return changed(pdf, document -> {
            var page = document.getPage(0);
            var box = page.getMediaBox();
            try (var ink = new PDPageContentStream(document, page, AppendMode.PREPEND, false)) {
                ink.transform(new Matrix(-1, 0, 0, -1, box.getWidth(), box.getHeight()));
            }
            page.setRotation(180);
        });
    }

    /** Something runs up along the margin. */
    static byte[] withTextUpTheMargin(byte[] pdf, String text) {
        return changed(pdf, document -> {
            var page = document.getPage(0);
            try (var ink = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                ink.beginText();
                ink.setFont(new PDType1Font(FontName.HELVETICA), 7);
                ink.setTextMatrix(new Matrix(0, 1, -1, 0, 8, 30));
                ink.showText(text);
                ink.endText();
            }
        });
    }

    /** Fonts do not tell which letters their shapes are. */
    static byte[] withNamelessLetters(byte[] pdf) {
        return changed(pdf, document -> fonts(document, font -> font.removeItem(COSName.TO_UNICODE)));
    }

    /** Fonts name each letter after one further on in the alphabet, so that words look like words and are none. */
    static byte[] withWrongNames(byte[] pdf) {
        return changed(pdf, document -> fonts(document, font -> font.setItem(COSName.TO_UNICODE, names())));
    }

    private static COSStream names() throws IOException {
        var names = new COSStream();
        try (OutputStream out = names.createOutputStream(COSName.FLATE_DECODE)) {
            out.write("""
                    begincmap
                    1 begincodespacerange <0000> <FFFF> endcodespacerange
                    1 beginbfrange <0000> <00FF> <0021> endbfrange
                    endcmap
                    """.getBytes(StandardCharsets.US_ASCII));
        }
        return names;
    }

    /** A picture over words that nobody sees, as programs for scanners make it. */
    static byte[] scanned(Picture picture, String hidden) {
        return made(document -> {
            var image = PDImageXObject.createFromByteArray(document, picture.jpeg(), "scan");
            var page = new PDPage(new PDRectangle(227, 227f * image.getHeight() / image.getWidth()));
            document.addPage(page);
            try (var ink = new PDPageContentStream(document, page)) {
                ink.drawImage(image, 0, 0, 227, page.getMediaBox().getHeight());
                ink.beginText();
                ink.setRenderingMode(RenderingMode.NEITHER);
                ink.setFont(new PDType1Font(FontName.HELVETICA), 9);
                ink.setLeading(11);
                ink.newLineAtOffset(15, page.getMediaBox().getHeight() - 30);
                for (var line : hidden.lines().toList()) {
                    ink.showText(line);
                    ink.newLine();
                }
                ink.endText();
            }
        });
    }

    private interface Work {
        void on(PDDocument pdf) throws IOException;
    }

    private interface FontWork {
        void on(COSDictionary font) throws IOException;
    }

    private static void fonts(PDDocument document, FontWork work) throws IOException {
        for (var name : document.getPage(0).getResources().getFontNames()) {
            work.on(document.getPage(0).getResources().getFont(name).getCOSObject());
        }
    }

    private static byte[] changed(byte[] pdf, Work work) {
        try (var document = Loader.loadPDF(pdf)) {
            return saved(document, work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] made(Work work) {
        try (var document = new PDDocument()) {
            return saved(document, work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] saved(PDDocument document, Work work) throws IOException {
        try (var bytes = new ByteArrayOutputStream()) {
            work.on(document);
            document.save((OutputStream) bytes);
            return bytes.toByteArray();
        }
    }
}
