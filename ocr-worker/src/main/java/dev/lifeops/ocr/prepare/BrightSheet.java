package dev.lifeops.ocr.prepare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Finds a sheet that lies bright on a darker ground, by its outline alone. */
final class BrightSheet {

    private static final double SMALLEST_SHARE = 0.08;
    private static final double WHOLE_PICTURE = 0.85;
    private static final double FILLED = 0.9;

    private static final double CONTRAST = 45;

    private BrightSheet() {}

    /** The corners in a small picture, from the top left one clockwise; empty where one cannot be sure. */
    static Optional<Point[]> corners(Mat small) {
        var bright = new Mat();
        try {
            Imgproc.GaussianBlur(small, bright, new Size(5, 5), 0);
            Imgproc.threshold(bright, bright, 0, 255, Imgproc.THRESH_BINARY | Imgproc.THRESH_OTSU);
            close(bright);
            return largest(bright).filter(corners -> standsOut(small, corners));
        } finally {
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
                    && share > SMALLEST_SHARE
                    && share < WHOLE_PICTURE
                    && Imgproc.contourArea(contour) / picture > FILLED * share;
            return sheet ? Optional.of(clockwise(corners.toArray())) : Optional.empty();
        } finally {
            outline.release();
            corners.release();
        }
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
