package dev.lifeops.ocr.printer;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import nu.pattern.OpenCV;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** A receipt fresh from the printer. */
public sealed class Print permits PrintedReceipt {
    /** Somewhat finer than a till's own 203 dots to the inch, as a flatbed scanner would see it. */
    public static final int USUAL_DPI = 250;

    private final Sheet sheet;
    private final Typeface typeface;

    Print(Sheet sheet, Typeface typeface) {
        this.sheet = sheet;
        this.typeface = typeface;
    }

    /** One page with a text layer. */
    public byte[] pdf() {
        return Press.pdf(sheet, typeface);
    }

    public Picture picture() {
        return picture(USUAL_DPI);
    }

    /** Grey pixels, black on white. */
    public Picture picture(int dpi) {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            return new Picture(pixels(new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.GRAY)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mat pixels(BufferedImage image) {
        OpenCV.loadLocally();
        Mat pixels = new Mat(image.getHeight(), image.getWidth(), CvType.CV_8UC1);
        pixels.put(0, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
        return pixels;
    }
}
