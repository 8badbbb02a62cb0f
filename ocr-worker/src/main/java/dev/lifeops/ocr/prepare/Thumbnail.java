package dev.lifeops.ocr.prepare;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** The ink of a page in small, which is all that the question of its skew needs. */
final class Thumbnail implements AutoCloseable {

    private static final double SIDE = 800;

    private final Mat ink = new Mat();

    private Thumbnail() {}

    static Thumbnail of(Mat grey) {
        var thumbnail = new Thumbnail();
        var small = new Mat();
        try {
            var factor = Math.min(1, SIDE / Math.max(grey.cols(), grey.rows()));
            Imgproc.resize(grey, small, new Size(), factor, factor, Imgproc.INTER_AREA);
            Imgproc.adaptiveThreshold(
                    small, thumbnail.ink, 1, Imgproc.ADAPTIVE_THRESH_MEAN_C, Imgproc.THRESH_BINARY_INV, 25, 12);
            return thumbnail;
        } finally {
            small.release();
        }
    }

    /** The angle in degrees by which the page must be turned for its lines to lie level. */
    double skew(double guess) {
        return Skew.of(this::energy, guess);
    }

    /** How sharply lines and gaps alternate from top to bottom. */
    private double energy(double angle) {
        var turned = new Mat();
        var sums = new Mat();
        try {
            rotate(angle, turned);
            Core.reduce(turned, sums, 1, Core.REDUCE_SUM, CvType.CV_32S);
            var profile = new int[(int) sums.total()];
            sums.get(0, 0, profile);
            return energy(profile);
        } finally {
            turned.release();
            sums.release();
        }
    }

    private void rotate(double angle, Mat turned) {
        var matrix = Imgproc.getRotationMatrix2D(new Point(ink.cols() / 2.0, ink.rows() / 2.0), angle, 1);
        try {
            Imgproc.warpAffine(
                    ink, turned, matrix, ink.size(), Imgproc.INTER_NEAREST, Core.BORDER_CONSTANT, Scalar.all(0));
        } finally {
            matrix.release();
        }
    }

    private static double energy(int[] profile) {
        double changes = 0;
        for (var i = 1; i < profile.length; i++) {
            changes += Math.pow((double) profile[i] - profile[i - 1], 2);
        }
        return changes;
    }

    @Override
    public void close() {
        ink.release();
    }
}
