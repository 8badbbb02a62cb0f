package dev.lifeops.ocr.printer;

import java.util.Collections;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** The soft shadow of the hand that holds the camera. */
final class Shadow {
    private static final int COARSE = 64;

    private final Dice dice;

    Shadow(Dice dice) {
        this.dice = dice;
    }

    Mat over(Mat picture) {
        Mat light = new Mat();
        Core.merge(Collections.nCopies(picture.channels(), light(picture.size())), light);
        Mat shaded = new Mat();
        Core.multiply(picture, light, shaded, 1, picture.type());
        return shaded;
    }

    /** Drawn small and blown up, which is how a shadow gets its soft edge. */
    private Mat light(Size size) {
        Mat light = new Mat(COARSE, COARSE, CvType.CV_32FC1, Scalar.all(1));
        Point middle = new Point(dice.between(0, COARSE), dice.between(COARSE / 2, COARSE));
        Imgproc.circle(light, middle, dice.between(COARSE / 4, COARSE / 2), Scalar.all(dice.between(0.55, 0.75)), -1);
        Imgproc.GaussianBlur(light, light, new Size(), COARSE / 8.0);
        Mat full = new Mat();
        Imgproc.resize(light, full, size, 0, 0, Imgproc.INTER_CUBIC);
        return full;
    }
}
