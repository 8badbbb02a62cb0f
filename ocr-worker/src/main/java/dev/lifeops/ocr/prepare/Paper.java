package dev.lifeops.ocr.prepare;

import dev.lifeops.ocr.prepare.Glyphs.Glyph;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Finds the paper on which text is printed: four corners, in pixels of the picture. */
final class Paper {

    private static final double SIDE = 500;
    private static final double WHOLE_PICTURE = 0.85;
    private static final double PART = 0.5;
    private static final double STRAY = 0.02;
    private static final double MARGIN = 0.05;

    /** The cosine of a corner that is 30 degrees off. */
    private static final double ASKEW = 0.5;

    private Paper() {}

    /** The corners from the top left one clockwise; empty where the picture is all paper, or one cannot be sure. */
    static Optional<Point[]> corners(Mat grey, List<Glyph> print, Glyphs glyphs) {
        var factor = Math.min(1, SIDE / Math.max(grey.cols(), grey.rows()));
        var scale = factor / glyphs.factor();
        var small = new Mat();
        try {
            Imgproc.resize(grey, small, new Size(), factor, factor, Imgproc.INTER_AREA);
            var text = print.stream()
                    .map(glyph -> new Point(glyph.x() * scale, glyph.y() * scale))
                    .toList();
            return new Borders(small, text, glyphs.slope())
                    .corners()
                    .or(() -> BrightSheet.corners(small).filter(corners -> hold(corners, text)))
                    .filter(corners -> isSheet(corners)
                            && area(corners) < WHOLE_PICTURE * small.size().area())
                    .map(corners -> Arrays.stream(corners)
                            .map(p -> new Point(p.x / factor, p.y / factor))
                            .toArray(Point[]::new));
        } finally {
            small.release();
        }
    }

    /** Where no edges show: the upright rectangle around the print, if that is but a part of the picture. */
    static Optional<Rect> around(List<Glyph> print, Glyphs glyphs, Size picture) {
        var margin = MARGIN * Math.max(picture.width, picture.height);
        var across = print.stream()
                .mapToDouble(letter -> letter.x() / glyphs.factor())
                .summaryStatistics();
        var down = print.stream()
                .mapToDouble(letter -> letter.y() / glyphs.factor())
                .summaryStatistics();
        var left = Math.max(0, across.getMin() - margin);
        var top = Math.max(0, down.getMin() - margin);
        var right = Math.min(picture.width, across.getMax() + margin);
        var bottom = Math.min(picture.height, down.getMax() + margin);
        return (right - left) * (bottom - top) < PART * picture.area()
                ? Optional.of(new Rect((int) left, (int) top, (int) (right - left), (int) (bottom - top)))
                : Optional.empty();
    }

    private static boolean hold(Point[] corners, List<Point> text) {
        var outline = new MatOfPoint2f(corners);
        try {
            var outside = text.stream()
                    .filter(letter -> Imgproc.pointPolygonTest(outline, letter, false) < 0)
                    .count();
            return outside <= STRAY * text.size();
        } finally {
            outline.release();
        }
    }

    private static double area(Point[] corners) {
        var outline = new MatOfPoint2f(corners);
        try {
            return Imgproc.contourArea(outline);
        } finally {
            outline.release();
        }
    }

    /** Seen from above, or a little from the side, every corner is nearly square. */
    private static boolean isSheet(Point[] corners) {
        return IntStream.range(0, 4).allMatch(i -> isSquare(corners[(i + 3) % 4], corners[i], corners[(i + 1) % 4]));
    }

    private static boolean isSquare(Point before, Point corner, Point after) {
        var one = new Point(before.x - corner.x, before.y - corner.y);
        var other = new Point(after.x - corner.x, after.y - corner.y);
        return Math.abs(one.dot(other)) < ASKEW * Math.hypot(one.x, one.y) * Math.hypot(other.x, other.y);
    }
}
