package dev.lifeops.ocr.prepare;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Measures how tall the letters are, by what hangs together in the picture. */
final class Glyphs {

    private static final double SIDE = 2400;
    private static final int ENOUGH = 20;

    private Glyphs() {}

    /** The median height of what looks like a letter; empty where there are too few. */
    static OptionalDouble height(Mat grey) {
        var factor = Math.min(1, SIDE / Math.max(grey.cols(), grey.rows()));
        var heights = heights(grey, factor);
        if (heights.length < ENOUGH) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(median(heights) / factor);
    }

    private static double median(int[] sorted) {
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    private static int[] heights(Mat grey, double factor) {
        var ink = new Mat();
        var labels = new Mat();
        var stats = new Mat();
        var centroids = new Mat();
        try {
            Imgproc.resize(grey, ink, new Size(), factor, factor, Imgproc.INTER_AREA);
            Imgproc.adaptiveThreshold(ink, ink, 255, Imgproc.ADAPTIVE_THRESH_MEAN_C, Imgproc.THRESH_BINARY_INV, 31, 15);
            Imgproc.connectedComponentsWithStats(ink, labels, stats, centroids, 8, CvType.CV_32S);
            return heights(stats);
        } finally {
            ink.release();
            labels.release();
            stats.release();
            centroids.release();
        }
    }

    private static int[] heights(Mat stats) {
        var all = new int[(int) stats.total()];
        stats.get(0, 0, all);
        var columns = stats.cols();
        return IntStream.range(1, stats.rows())
                .map(row -> row * columns)
                .filter(at -> isLetter(
                        all[at + Imgproc.CC_STAT_WIDTH],
                        all[at + Imgproc.CC_STAT_HEIGHT],
                        all[at + Imgproc.CC_STAT_AREA]))
                .map(at -> all[at + Imgproc.CC_STAT_HEIGHT])
                .sorted()
                .toArray();
    }

    private static boolean isLetter(int width, int height, int area) {
        return height >= 6
                && height <= 120
                && width >= 2
                && width <= 120
                && height < 8 * width
                && width < 6 * height
                && area > 8
                && area >= 0.1 * height * width;
    }
}
