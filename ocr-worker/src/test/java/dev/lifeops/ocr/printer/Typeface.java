package dev.lifeops.ocr.printer;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Fonts that come as files on the class path, because a fresh machine has none. */
enum Typeface {
    MONO("DejaVuSansMono"),
    SANS("DejaVuSansCondensed");

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private final String name;

    Typeface(String name) {
        this.name = name;
    }

    Fonts embeddedIn(PDDocument document) throws IOException {
        return new Fonts(load(document, name), load(document, name + "-Bold"));
    }

    private static PDType0Font load(PDDocument document, String name) throws IOException {
        try (InputStream file = Typeface.class.getResourceAsStream(FOLDER + name + ".ttf")) {
            if (file == null) {
                throw new IOException(name + ".ttf is missing: add jasperreports-fonts to the tests");
            }
            return PDType0Font.load(document, file, true);
        }
    }

    record Fonts(PDType0Font plain, PDType0Font bold) {

        PDType0Font of(Sheet.Face face) {
            return face.bold ? bold : plain;
        }
    }
}
