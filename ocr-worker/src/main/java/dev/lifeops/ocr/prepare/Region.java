package dev.lifeops.ocr.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Paper of any outline: what is reached from its print before the strongest edge on the way to the picture's frame.
 *
 * @param mask white where there is paper, in a picture shrunk by the factor
 * @param brightness of the paper
 */
record Region(Mat mask, double factor, double brightness) implements AutoCloseable {

    private static final double SIDE = 500;
    private static final double SPECK = 0.4;

    /** Of fewer letters a line may be but a part of a pattern. */
    private static final int LEAST = 4;

    private static final int CERTAIN = 8;
    private static final double LOST = 0.12;
    private static final double SHADED = 0.7;

    /** Empty where no edge goes round most of the print, as on a scan that is all paper. */
    static Optional<Region> of(Mat grey, Glyphs glyphs) {
        var factor = Math.min(1, SIDE / Math.max(grey.cols(), grey.rows()));
        try (var flood = new Flood(Borders.ground(grey, factor), glyphs.scaled(factor))) {
            return flood.isSurrounded() ? around(glyphs, flood, factor) : Optional.empty();
        }
    }

    private static Optional<Region> around(Glyphs glyphs, Flood flood, double factor) {
        var all = TextLine.of(glyphs.all(), glyphs.slope(), LEAST);
        var usual = usualSize(all, glyphs.factor());
        var lines = all.stream()
                .filter(line -> line.size() >= SPECK * usual)
                .map(line -> line.scaled(factor / glyphs.factor()))
                .toList();
        var certain = TextBlocks.largest(lines).stream()
                .filter(line -> flood.brightness(line) >= SHADED * flood.paper())
                .toList();
        var region = new Region(flood.from(certain), factor, flood.paper());
        if (region.holds(lines) && flood.stoppedAtEdges(region.mask)) {
            return Optional.of(region);
        }
        region.close();
        return Optional.empty();
    }

    private static double usualSize(List<TextLine> lines, double factor) {
        var letters = lines.stream().flatMap(line -> line.letters().stream()).toList();
        return new Glyphs(letters, factor).usualSize();
    }

    private boolean holds(List<TextLine> lines) {
        var certain =
                lines.stream().filter(line -> line.letters().size() >= CERTAIN).toList();
        var lost = certain.stream().filter(line -> !holds(line)).toList();
        return weight(lost) <= LOST * weight(certain);
    }

    private boolean holds(TextLine line) {
        return line.letters().stream().allMatch(letter -> Grey.at(mask, letter.place()) > 0);
    }

    private static double weight(List<TextLine> lines) {
        return lines.stream().mapToDouble(TextLine::weight).sum();
    }

    /** The corners of the smallest rectangle around it whose upper edge falls by the slope in degrees. */
    Point[] corners(double slope) {
        var across = new Point(Math.cos(Math.toRadians(slope)), Math.sin(Math.toRadians(slope)));
        var down = new Point(-across.y, across.x);
        var outline = outline();
        var along = outline.stream().mapToDouble(across::dot).summaryStatistics();
        var off = outline.stream().mapToDouble(down::dot).summaryStatistics();
        return new Point[] {
            at(along.getMin(), across, off.getMin(), down),
            at(along.getMax(), across, off.getMin(), down),
            at(along.getMax(), across, off.getMax(), down),
            at(along.getMin(), across, off.getMax(), down)
        };
    }

    private Point at(double along, Point across, double off, Point down) {
        return new Point((along * across.x + off * down.x) / factor, (along * across.y + off * down.y) / factor);
    }

    private List<Point> outline() {
        var contours = new ArrayList<MatOfPoint>();
        var hierarchy = new Mat();
        try {
            Imgproc.findContours(mask, contours, hierarchy, Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_SIMPLE);
            return contours.stream()
                    .flatMap(contour -> contour.toList().stream())
                    .toList();
        } finally {
            hierarchy.release();
            contours.forEach(Mat::release);
        }
    }

    /** White where there is none, seen as the matrix shows the picture. */
    Mat surroundings(Mat matrix, Size size) {
        var shrunk = Mapping.scale(1 / factor, 1 / factor).matrix();
        var seen = new Mat();
        try {
            Core.gemm(matrix, shrunk, 1, new Mat(), 0, shrunk);
            Imgproc.warpPerspective(mask, seen, shrunk, size, Imgproc.INTER_NEAREST);
            Core.bitwise_not(seen, seen);
            return seen;
        } finally {
            shrunk.release();
        }
    }

    @Override
    public void close() {
        mask.release();
    }
}
