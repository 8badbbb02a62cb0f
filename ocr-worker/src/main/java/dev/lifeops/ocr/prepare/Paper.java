package dev.lifeops.ocr.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Finds a sheet of paper that lies bright on a darker ground: four corners, in pixels of the picture. */
final class Paper {

    private static final double SIDE = 500;
    private static final double SMALLEST_SHARE = 0.08;
    private static final double WHOLE_PICTURE = 0.85;
    private static final double FILLED = 0.9;

    /** The cosine of a corner that is 14 degrees off. */
    private static final double ASKEW = 0.25;

    private static final double CONTRAST = 45;

    private Paper() {}

    /** The corners from the top left one clockwise; empty where the picture is all paper, or one cannot be sure. */
    static Optional<Point[]> corners(Mat grey) {
        var factor = Math.min(1, SIDE / Math.max(grey.cols(), grey.rows()));
        var small = new Mat();
        var bright = new Mat();
        try {
            Imgproc.resize(grey, small, new Size(), factor, factor, Imgproc.INTER_AREA);
            Imgproc.GaussianBlur(small, small, new Size(5, 5), 0);
            Imgproc.threshold(small, bright, 0, 255, Imgproc.THRESH_BINARY | Imgproc.THRESH_OTSU);
            close(bright);
            return largest(bright)
                    .filter(corners -> standsOut(small, corners))
                    .map(corners -> Arrays.stream(corners)
                            .map(p -> new Point(p.x / factor, p.y / factor))
                            .toArray(Point[]::new));
        } finally {
            small.release();
            bright.release();
        }
    }

    /** Print is dark as the ground is: the letters must not tear the sheet apart. */
    private static void close(Mat bright) {
        var kernel = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(15, 15));
        try {
            Core.copyMakeBorder(bright, bright, 16, 16, 16, 16, Core.BORDER_CONSTANT, Scalar.all(0));
            Imgproc.morphologyEx(bright, bright, Imgproc.MORPH_CLOSE, kernel);
            var inner = bright.submat(16, bright.rows() - 16, 16, bright.cols() - 16);
            inner.copyTo(bright);
            inner.release();
        } finally {
            kernel.release();
        }
    }

    private static Optional<Point[]> largest(Mat bright) {
        var contours = new ArrayList<MatOfPoint>();
        var hierarchy = new Mat();
        try {
            Imgproc.findContours(bright, contours, hierarchy, Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_SIMPLE);
            return contours.stream()
                    .max(Comparator.comparingDouble(Imgproc::contourArea))
                    .flatMap(contour -> quadrilateral(contour, bright.size().area()));
        } finally {
            hierarchy.release();
            contours.forEach(Mat::release);
        }
    }

    private static Optional<Point[]> quadrilateral(MatOfPoint contour, double picture) {
        var outline = new MatOfPoint2f(contour.toArray());
        var corners = new MatOfPoint2f();
        try {
            Imgproc.approxPolyDP(outline, corners, 0.03 * Imgproc.arcLength(outline, true), true);
            var share = Imgproc.contourArea(corners) / picture;
            var sheet = corners.total() == 4
                    && isSheet(clockwise(corners.toArray()))
                    && share > SMALLEST_SHARE
                    && share < WHOLE_PICTURE
                    && Imgproc.contourArea(contour) / picture > FILLED * share;
            return sheet ? Optional.of(clockwise(corners.toArray())) : Optional.empty();
        } finally {
            outline.release();
            corners.release();
        }
    }

    /** Seen from above, or a little from the side, every corner is nearly square. */
    private static boolean isSheet(Point[] corners) {
        return IntStream.range(0, 4)
                .allMatch(i -> isSquare(corners[(i + 3) % 4], corners[i], corners[(i + 1) % 4]));
    }

    private static boolean isSquare(Point before, Point corner, Point after) {
        var one = new Point(before.x - corner.x, before.y - corner.y);
        var other = new Point(after.x - corner.x, after.y - corner.y);
        return Math.abs(one.dot(other)) < ASKEW * Math.hypot(one.x, one.y) * Math.hypot(other.x, other.y);
    }

    private static Point[] clockwise(Point[] corners) {
        var bySum = Comparator.comparingDouble((Point p) -> p.x + p.y);
        var byDifference = Comparator.comparingDouble((Point p) -> p.x - p.y);
        var all = List.of(corners);
        return new Point[] {
            Collections.min(all, bySum),
            Collections.max(all, byDifference),
            Collections.max(all, bySum),
            Collections.min(all, byDifference)
        };
    }

    /** A dark patch on a scan's own paper is no ground: outside must be darker than inside by far. */
    private static boolean standsOut(Mat small, Point[] corners) {
        var inside = Mat.zeros(small.size(), small.type());
        var outside = new Mat();
        var sheet = new MatOfPoint(corners);
        try {
            Imgproc.fillConvexPoly(inside, sheet, Scalar.all(255));
            Core.bitwise_not(inside, outside);
            return Core.mean(small, inside).val[0] - Core.mean(small, outside).val[0] > CONTRAST;
        } finally {
            inside.release();
            outside.release();
            sheet.release();
        }
    }
}
