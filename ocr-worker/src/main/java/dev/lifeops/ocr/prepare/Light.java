package dev.lifeops.ocr.prepare;

import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Judges how evenly a page is lit, and takes shadows out of it. */
final class Light {

    private static final double SIDE = 300;

    /** In levels of grey; creases and tinted paper stay well below. */
    private static final double UNEVEN = 22;

    private static final double DARK = 140;

    private Light() {}

    /** Whether the page is in the dark, or partly. */
    static boolean isPoor(Mat grey) {
        var ground = ground(grey);
        var mean = new MatOfDouble();
        var deviation = new MatOfDouble();
        try {
            Core.meanStdDev(ground, mean, deviation);
            return deviation.get(0, 0)[0] > UNEVEN || mean.get(0, 0)[0] < DARK;
        } finally {
            ground.release();
            mean.release();
            deviation.release();
        }
    }

    /** Divides the page by its own ground, so that paper becomes white wherever it lies. */
    static Mat even(Mat grey) {
        var ground = ground(grey);
        var even = new Mat();
        try {
            Imgproc.resize(ground, ground, grey.size(), 0, 0, Imgproc.INTER_LINEAR);
            Core.divide(grey, ground, even, 255);
            return even;
        } finally {
            ground.release();
        }
    }

    /** The page in small without its print: the brightest of each neighbourhood, smoothed. */
    private static Mat ground(Mat grey) {
        var ground = new Mat();
        var kernel = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(13, 13));
        try {
            var factor = Math.min(1, SIDE / Math.max(grey.cols(), grey.rows()));
            Imgproc.resize(grey, ground, new Size(), factor, factor, Imgproc.INTER_AREA);
            Imgproc.dilate(ground, ground, kernel);
            Imgproc.medianBlur(ground, ground, 21);
            return ground;
        } finally {
            kernel.release();
        }
    }
}
