package dev.lifeops.ocr.prepare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Looks for the edges of the paper around a text: straight, brighter on the side of the text, which lies all on one
 * side. So neither a shadow across the paper nor a line printed on it passes for an edge.
 */
final class Borders {

    private static final double ALL = 0.98;

    /** Half a letter, more or less: it is the letters' middles that are known. */
    private static final double CLEAR = 1.5;

    private static final double FAINT_EDGE = 15;
    private static final double CLEAR_EDGE = 40;
    private static final int STEP = 6;
    private static final double BRIGHTER = 6;
    private static final int SAMPLES = 24;
    private static final double STRAIGHT = 4;
    private static final double OFF = 25;
    private static final double LEAST = 0.12;
    private static final double MARGIN = 0.04;

    // the order in which they follow when each is walked with the text to the left
    private static final int BOTTOM = 0;
    private static final int LEFT = 1;
    private static final int TOP = 2;
    private static final int RIGHT = 3;

    private final Mat ground;
    private final List<Point> text;
    private final Point middle;
    private final double slope;

    /** Of a small picture, with the middles of its letters and how many degrees their lines fall. */
    Borders(Mat small, List<Point> text, double slope) {
        this.ground = withoutPrint(small);
        this.text = text;
        this.middle = new Point(
                text.stream().mapToDouble(p -> p.x).average().orElse(0),
                text.stream().mapToDouble(p -> p.y).average().orElse(0));
        this.slope = slope;
    }

    /** The corners of the paper, from the top left one clockwise; empty where fewer than two opposite sides show. */
    Optional<Point[]> corners() {
        var found = segments();
        var sides = IntStream.range(0, 4).mapToObj(side -> side(side, found)).toList();
        try {
            if ((seen(sides, TOP) && seen(sides, BOTTOM)) || (seen(sides, LEFT) && seen(sides, RIGHT))) {
                var all = IntStream.range(0, 4)
                        .mapToObj(side -> sides.get(side).orElseGet(() -> guessed(side, sides)))
                        .toList();
                return Optional.of(new Point[] {
                    all.get(TOP).meets(all.get(LEFT)),
                    all.get(TOP).meets(all.get(RIGHT)),
                    all.get(BOTTOM).meets(all.get(RIGHT)),
                    all.get(BOTTOM).meets(all.get(LEFT))
                });
            }
            return Optional.empty();
        } finally {
            ground.release();
        }
    }

    private static boolean seen(List<Optional<Edge>> sides, int side) {
        return sides.get(side).isPresent();
    }

    private List<Edge> segments() {
        var edges = new Mat();
        var lines = new Mat();
        try {
            Imgproc.Canny(ground, edges, FAINT_EDGE, CLEAR_EDGE);
            Imgproc.HoughLinesP(edges, lines, 1, Math.PI / 180, 40, 0.1 * side(), 12);
            return IntStream.range(0, lines.rows())
                    .mapToObj(row -> edge(lines.get(row, 0)).facing(middle))
                    .filter(edge -> hasTextOnOneSide(edge) && isBrighterWithin(edge))
                    .toList();
        } finally {
            edges.release();
            lines.release();
        }
    }

    private double side() {
        return Math.max(ground.cols(), ground.rows());
    }

    private static Edge edge(double[] ends) {
        return new Edge(new Point(ends[0], ends[1]), new Point(ends[2], ends[3]));
    }

    private boolean hasTextOnOneSide(Edge edge) {
        return text.stream().filter(letter -> edge.distance(letter) > CLEAR).count() >= ALL * text.size();
    }

    private boolean isBrighterWithin(Edge edge) {
        return IntStream.range(1, SAMPLES)
                        .mapToDouble(i -> (double) i / SAMPLES)
                        .map(share -> grey(edge.at(share, STEP)) - grey(edge.at(share, -STEP)))
                        .sorted()
                        .skip(SAMPLES / 2)
                        .findFirst()
                        .orElse(0)
                > BRIGHTER;
    }

    private double grey(Point point) {
        var x = Math.clamp(Math.round(point.x), 0, ground.cols() - 1);
        var y = Math.clamp(Math.round(point.y), 0, ground.rows() - 1);
        return ground.get(y, x)[0];
    }

    /** The nearest to the text of those that are long enough. */
    private Optional<Edge> side(int side, List<Edge> found) {
        var candidates = found.stream().filter(edge -> sideOf(edge) == side).toList();
        var longest = candidates.stream()
                .mapToDouble(edge -> support(edge, candidates))
                .max()
                .orElse(0);
        return candidates.stream()
                .filter(edge -> support(edge, candidates) >= Math.max(0.5 * longest, LEAST * side()))
                .min(Comparator.comparingDouble(edge -> edge.nearest(text) - 0.1 * support(edge, candidates)));
    }

    private static double support(Edge edge, List<Edge> all) {
        return all.stream()
                .filter(other -> Math.abs(edge.distance(other.from())) < STRAIGHT
                        && Math.abs(edge.distance(other.to())) < STRAIGHT)
                .mapToDouble(Edge::length)
                .sum();
    }

    private int sideOf(Edge edge) {
        var quarters = (edge.direction() - slope) / 90;
        return Math.abs(quarters - Math.rint(quarters)) * 90 < OFF ? Math.floorMod((int) Math.rint(quarters), 4) : -1;
    }

    /** Where none shows, a line of the direction that the others suggest, a little off the text. */
    private Edge guessed(int side, List<Optional<Edge>> sides) {
        var across = sides.get((side + 1) % 4).orElseThrow();
        var back = sides.get((side + 3) % 4).orElseThrow();
        var direction = Math.toRadians(sides.get((side + 2) % 4)
                .map(opposite -> opposite.direction() + 180)
                .orElse((across.direction() - 90 + back.direction() + 90) / 2));
        var line = new Edge(middle, new Point(middle.x + Math.cos(direction), middle.y + Math.sin(direction)));
        return line.shifted(line.nearest(text) - MARGIN * side());
    }

    /** Letters are narrower than what brightness is spread by, and vanish; the dark gets as much contrast as the bright. */
    private static Mat withoutPrint(Mat small) {
        var ground = new Mat();
        var shares = new Mat();
        var kernel = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(11, 11));
        try {
            Imgproc.morphologyEx(small, ground, Imgproc.MORPH_CLOSE, kernel);
            Imgproc.GaussianBlur(ground, ground, new Size(5, 5), 0);
            ground.convertTo(shares, CvType.CV_32F, 1 / Math.max(1, Core.minMaxLoc(ground).maxVal));
            Core.sqrt(shares, shares);
            shares.convertTo(ground, CvType.CV_8U, 255);
            return ground;
        } finally {
            shares.release();
            kernel.release();
        }
    }
}
