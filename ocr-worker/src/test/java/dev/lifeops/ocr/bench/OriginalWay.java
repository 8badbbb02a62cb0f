package dev.lifeops.ocr.bench;

import dev.lifeops.ocr.WatchedRoom.Watched;
import dev.lifeops.ocr.recognise.FreshTesseract;
import dev.lifeops.ocr.recognise.Tessdata;
import java.util.List;
import nu.pattern.OpenCV;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * Receipts as they were read before there was the reader: grey, Otsu's threshold, Tesseract's own layout, loaded anew for
 * each, and simple expressions. The start of a process each is not charged.
 */
final class OriginalWay {

    private final Tessdata tessdata;

    OriginalWay(Tessdata tessdata) {
        this.tessdata = tessdata;
        OpenCV.loadLocally();
    }

    Measured read(Known receipt) {
        var began = System.nanoTime();
        var reading = OriginalRules.reading(text(receipt.bytes()));
        var seconds = (System.nanoTime() - began) / 1e9;
        return new Measured(receipt, new Watched(reading, List.of()), Score.of(receipt.truth(), reading), seconds);
    }

    private String text(byte[] file) {
        var grey = Imgcodecs.imdecode(new MatOfByte(file), Imgcodecs.IMREAD_GRAYSCALE);
        var black = new Mat();
        Imgproc.threshold(grey, black, 0, 255, Imgproc.THRESH_BINARY + Imgproc.THRESH_OTSU);
        var pixels = new byte[(int) black.total()];
        black.get(0, 0, pixels);
        var text = FreshTesseract.text(tessdata, pixels, black.width(), black.height());
        grey.release();
        black.release();
        return text;
    }
}
