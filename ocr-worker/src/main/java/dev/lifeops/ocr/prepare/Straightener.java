package dev.lifeops.ocr.prepare;

import java.util.Optional;
import java.util.OptionalDouble;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Takes the paper out of its surroundings, stands it upright, lays its lines level and straight and evens out its light. */
final class Straightener {

    private static final double LARGEST = 12_000_000;
    private static final double LEVEL = 0.5;
    private static final double STEEP = 5;
    private static final int ENOUGH = 30;

    /** So many letters make a line that is to be looked at. */
    private static final int LETTERS = 8;

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
        glyphs = standOnItsFeet(lieLevel(standUpright(glyphs)));
        unbend(glyphs);
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
        var fineness = Math.min(1, Math.sqrt(LARGEST / (width * height)));
        width *= fineness;
        height *= fineness;
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

    /** A quarter turn; which of the two ways was right shows once lines are level, or when it is read. */
    private Glyphs standUpright(Glyphs glyphs) {
        if (!glyphs.runDown()) {
            return glyphs;
        }
        turn(Core.ROTATE_90_CLOCKWISE, Mapping.quarterTurn(piece.grey().rows()));
        return Glyphs.of(piece.grey());
    }

    private Glyphs standOnItsFeet(Glyphs glyphs) {
        if (!Posture.isUpsideDown(TextLine.of(glyphs.all(), 0, LETTERS))) {
            return glyphs;
        }
        var halfTurn = Mapping.halfTurn(piece.grey().cols(), piece.grey().rows());
        turn(Core.ROTATE_180, halfTurn);
        return glyphs.moved(halfTurn);
    }

    private void turn(int code, Mapping step) {
        var turned = new Mat();
        Core.rotate(piece.grey(), turned, code);
        piece.become(turned, step);
    }

    private Glyphs lieLevel(Glyphs glyphs) {
        try (var thumbnail = Thumbnail.of(piece.grey())) {
            var angle = thumbnail.skew(glyphs.slope());
            return Math.abs(angle) < LEVEL ? glyphs : glyphs.moved(rotate(angle));
        }
    }

    private void unbend(Glyphs glyphs) {
        Bend.of(glyphs, piece.grey().size()).ifPresent(bend -> piece.become(bend.straightened(piece.grey()), bend));
    }

    /** On a sheet that grows with a large turn, so that nothing is lost; by a small one only its corners are. */
    private Mapping rotate(double angle) {
        var grey = piece.grey();
        var size = Math.abs(angle) < STEEP ? grey.size() : sizeTurned(grey, angle);
        var step = Mapping.turn(angle, grey.size(), size);
        var level = new Mat();
        var whole = step.matrix();
        Imgproc.warpPerspective(grey, level, whole, size, Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
        piece.become(level, step);
        whole.release();
        return step;
    }

    private static Size sizeTurned(Mat grey, double angle) {
        var turn = Math.toRadians(Math.abs(angle));
        return new Size(
                Math.ceil(grey.cols() * Math.cos(turn) + grey.rows() * Math.sin(turn)),
                Math.ceil(grey.cols() * Math.sin(turn) + grey.rows() * Math.cos(turn)));
    }

    private static double[] numbers(Mat matrix, int count) {
        var numbers = new double[count];
        matrix.get(0, 0, numbers);
        return numbers;
    }
}
