package dev.lifeops.ocr.bench;

import dev.lifeops.ocr.printer.Wear;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** What the receipts of others went through before they were scanned: most little, some much. */
final class Handling {

    private Handling() {}

    static Wear of(long seed) {
        var dice = new Random(seed);
        var hard = Math.pow(dice.nextDouble(), 2);
        return Wear.skew(dice.nextGaussian() * 0.4)
                .then(eaten(hard * 110, seed))
                .then(Wear.blur(0.3 + 0.5 * hard))
                .then(Wear.fade(0.05 + 0.4 * hard * dice.nextDouble()))
                .then(Wear.noise(2 + 10 * hard * dice.nextDouble(), seed))
                .then(Wear.jpeg(75));
    }

    /** Thermal heads skip and paper rubs off: strokes lose pieces, and specks appear. */
    private static Wear eaten(double strength, long seed) {
        return picture -> {
            Core.setRNGSeed(Long.hashCode(seed));
            var noise = new Mat(picture.size(), CvType.CV_16SC1);
            Core.randn(noise, 0, strength * 3);
            Imgproc.GaussianBlur(noise, noise, new Size(), 0.8);
            var eaten = new Mat();
            Core.add(picture, noise, eaten, new Mat(), picture.type());
            Imgproc.GaussianBlur(eaten, eaten, new Size(), 0.6);
            return eaten;
        };
    }
}
