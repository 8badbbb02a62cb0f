package dev.lifeops.ocr.camera;

import dev.lifeops.ocr.printer.Dice;
import dev.lifeops.ocr.printer.Wear;
import java.util.Collections;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** How a picture is lit: shares of full light, drawn small and blown up. */
final class Light {

    private static final int COARSE = 160;

    private Light() {}

    /** From one side to the other the light falls off to this share. */
    static Wear fallingOff(double to, Dice dice) {
        return picture -> {
            var light = new Mat(COARSE, COARSE, CvType.CV_32FC1);
            var direction = dice.between(0, 2 * Math.PI);
            for (var y = 0; y < COARSE; y++) {
                for (var x = 0; x < COARSE; x++) {
                    var along = ((x - COARSE / 2.0) * Math.cos(direction) + (y - COARSE / 2.0) * Math.sin(direction))
                            / COARSE;
                    light.put(y, x, Math.clamp(to + (1 - to) * (along + 0.5), to, 1));
                }
            }
            return on(picture, light);
        };
    }

    /** The camera, a head or a window frame throws a shadow with an edge across the picture. */
    static Wear shadow(double dark, double softness, Dice dice) {
        return picture -> {
            var light = new Mat(COARSE, COARSE, CvType.CV_32FC1, Scalar.all(1));
            var from = dice.between(0.2, 0.6) * COARSE;
            var to = dice.between(0.2, 0.8) * COARSE;
            var far = 2.0 * COARSE;
            var edge = dice.chance(0.5)
                    ? new MatOfPoint(new Point(from, -1), new Point(far, -1), new Point(far, far), new Point(to, far))
                    : new MatOfPoint(new Point(-1, from), new Point(far, to), new Point(far, far), new Point(-1, far));
            Imgproc.fillConvexPoly(light, edge, Scalar.all(dark));
            Imgproc.GaussianBlur(light, light, new Size(), softness);
            return on(picture, light);
        };
    }

    /** The lamp is mirrored in glossy paper: a patch that is washed out by up to this share. */
    static Wear glare(double strength, Dice dice) {
        return picture -> {
            var darkness = new Mat(COARSE, COARSE, CvType.CV_32FC1, Scalar.all(1));
            var middle = new Point(COARSE * dice.between(0.35, 0.65), COARSE * dice.between(0.2, 0.8));
            Imgproc.circle(darkness, middle, COARSE / 12, Scalar.all(1 - strength), -1);
            Imgproc.GaussianBlur(darkness, darkness, new Size(), COARSE / 16.0);
            var negative = new Mat();
            Core.bitwise_not(picture, negative);
            var washedOut = on(negative, darkness);
            Core.bitwise_not(washedOut, washedOut);
            return washedOut;
        };
    }

    /** Too little light for the whole picture. */
    static Wear dim(double share) {
        return picture -> {
            var dim = new Mat();
            picture.convertTo(dim, -1, share, 0);
            return dim;
        };
    }

    static Mat on(Mat picture, Mat light) {
        var full = new Mat();
        Imgproc.resize(light, full, picture.size(), 0, 0, Imgproc.INTER_CUBIC);
        Core.merge(Collections.nCopies(picture.channels(), full), full);
        var lit = new Mat();
        Core.multiply(picture, full, lit, 1, picture.type());
        return lit;
    }
}
