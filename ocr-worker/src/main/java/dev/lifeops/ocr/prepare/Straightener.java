package dev.lifeops.ocr.prepare;

import java.util.Optional;
import java.util.OptionalDouble;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Takes the paper out of its surroundings, stands it upright, lays its lines level and evens out its light. */
final class Straightener {

    private static final double LARGEST = 12_000_000;
    private static final double LEVEL = 0.5;
    private static final int ENOUGH = 30;

    private final Workpiece piece;

    Straightener(Workpiece piece) {
        this.piece = piece;
    }

    /** Returns the height of the letters, where there are enough to tell. */
    OptionalDouble straighten() {
        var glyphs = Glyphs.of(piece.grey());
        var changed = cutOut(glyphs);
        if (piece.shrinkTo(LARGEST) || changed) {
            glyphs = Glyphs.of(piece.grey());
        }
        glyphs = standUpright(glyphs);
        lieLevel(glyphs.slope());
        if (Light.isPoor(piece.grey())) {
            piece.become(Light.even(piece.grey()), Mapping.scale(1, 1));
        }
        return glyphs.height();
    }

    /** Whether there was anything to cut off. */
    private boolean cutOut(Glyphs glyphs) {
        var print = Print.of(glyphs, piece.grey().size());
        if (print.size() < ENOUGH) {
            return false;
        }
        var corners = Paper.corners(piece.grey(), print, glyphs);
        var around = corners.isPresent()
                ? Optional.<Rect>empty()
                : Paper.around(print, glyphs, piece.grey().size());
        corners.ifPresent(this::cutOut);
        around.ifPresent(this::crop);
        return corners.isPresent() || around.isPresent();
    }

    private void crop(Rect part) {
        piece.become(piece.grey().submat(part), Mapping.shift(-part.x, -part.y));
    }

    private void cutOut(Point[] corners) {
        var width = Math.max(distance(corners[0], corners[1]), distance(corners[3], corners[2]));
        var height = Math.max(distance(corners[0], corners[3]), distance(corners[1], corners[2]));
        var from = new MatOfPoint2f(corners);
        var to = new MatOfPoint2f(new Point(0, 0), new Point(width, 0), new Point(width, height), new Point(0, height));
        var matrix = Imgproc.getPerspectiveTransform(from, to);
        var flat = new Mat();
        Imgproc.warpPerspective(
                piece.grey(), flat, matrix, new Size(width, height), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
        piece.become(flat, Mapping.of(numbers(matrix, 9)));
        from.release();
        to.release();
        matrix.release();
    }

    private static double distance(Point a, Point b) {
        return Math.rint(Math.hypot(a.x - b.x, a.y - b.y));
    }

    /** A quarter turn; which of the two ways was right is seen when it is read. */
    private Glyphs standUpright(Glyphs glyphs) {
        if (!glyphs.runDown()) {
            return glyphs;
        }
        var turned = new Mat();
        Core.rotate(piece.grey(), turned, Core.ROTATE_90_CLOCKWISE);
        piece.become(turned, Mapping.quarterTurn(turned.cols()));
        return Glyphs.of(turned);
    }

    private void lieLevel(double guess) {
        double angle;
        try (var thumbnail = Thumbnail.of(piece.grey())) {
            angle = thumbnail.skew(guess);
        }
        if (Math.abs(angle) >= LEVEL) {
            rotate(angle);
        }
    }

    private void rotate(double angle) {
        var grey = piece.grey();
        var matrix = Imgproc.getRotationMatrix2D(new Point(grey.cols() / 2.0, grey.rows() / 2.0), angle, 1);
        var level = new Mat();
        Imgproc.warpAffine(
                grey, level, matrix, grey.size(), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE, Scalar.all(0));
        var m = numbers(matrix, 6);
        piece.become(level, new Mapping(m[0], m[1], m[2], m[3], m[4], m[5], 0, 0, 1));
        matrix.release();
    }

    private static double[] numbers(Mat matrix, int count) {
        var numbers = new double[count];
        matrix.get(0, 0, numbers);
        return numbers;
    }
}
