package dev.lifeops.ocr.decode;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** Paints a page in grey, in the resolution of a good scan or as near to it as its size allows. */
final class PdfPainter extends PDFRenderer {

    private static final double MAX_PIXELS = 12_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Deadline deadline = Deadline.in(PATIENCE);

    private PdfPainter(PDDocument pdf) {
        super(pdf);
        setSubsamplingAllowed(true);
    }

    static Picture paint(PDDocument pdf, int number) throws IOException {
        var dpi = dpi(pdf, number);
        var image = new PdfPainter(pdf).renderImageWithDPI(number - 1, (float) dpi, ImageType.GRAY);
        return new Picture(grey(image), PdfFile.DPI / dpi);
    }

    private static double dpi(PDDocument pdf, int number) {
        var box = pdf.getPage(number - 1).getCropBox();
        var inches = Math.max(1e-3, (double) box.getWidth() * box.getHeight()) / Math.pow(PdfFile.POINTS_PER_INCH, 2);
        var dpi = Math.min(PdfFile.DPI, Math.sqrt(MAX_PIXELS / inches));
        Limits.checkPixels(pixels(box.getWidth(), dpi), pixels(box.getHeight(), dpi));
        return dpi;
    }

    private static long pixels(double points, double dpi) {
        return Math.round(points / PdfFile.POINTS_PER_INCH * dpi);
    }

    private static Mat grey(BufferedImage image) {
        OpenCv.load();
        var grey = new Mat(image.getHeight(), image.getWidth(), CvType.CV_8UC1);
        grey.put(0, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
        return grey;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                deadline.check();
                super.processOperator(operator, operands);
            }
        };
    }
}
