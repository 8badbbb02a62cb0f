package dev.lifeops.ocr.prepare;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** What hangs together in a picture and has the shape of letters; their size and arrangement tell how to read it. */
record Glyphs(List<Glyph> all, double factor) {

    private static final double SIDE = 2400;
    private static final int ENOUGH = 20;
    private static final int SAMPLE = 250;
    private static final double SPECK = 0.5;
    private static final double LARGER = 1.5;
    private static final double FAINT = 15;

    /** Fewer specks than this do no harm. */
    private static final int TEXT = 500;

    /** The middle, in a picture shrunk by the factor, and the sides of the smallest rectangle around a letter. */
    record Glyph(double x, double y, double width, double height) {

        Glyph scaled(double factor) {
            return new Glyph(x * factor, y * factor, width * factor, height * factor);
        }

        double top() {
            return y - height / 2;
        }

        /** Where it stands. */
        double bottom() {
            return y + height / 2;
        }

        /** The longer side: a letter's height, also where it lies on its side. */
        double size() {
            return Math.max(width, height);
        }

        /** How much ink it may hold. */
        double weight() {
            return Math.pow(size(), 2);
        }

        private double distance(Glyph other) {
            return Math.hypot(x - other.x, y - other.y);
        }

        private boolean isBeside(Glyph other) {
            return Math.abs(x - other.x) > Math.abs(y - other.y);
        }

        /** In degrees, positive where the way to the right leads down. */
        private double slope(Glyph other) {
            return Math.toDegrees(Math.atan((other.y - y) / (other.x - x)));
        }
    }

    /** Where there are more specks than letters, as the grain of a table makes them, only bolder ones count. */
    static Glyphs of(Mat grey) {
        var factor = Math.min(1, SIDE / Math.max(grey.cols(), grey.rows()));
        var small = new Mat();
        try {
            Imgproc.resize(grey, small, new Size(), factor, factor, Imgproc.INTER_AREA);
            var faint = letters(small, FAINT);
            return new Glyphs(areMostlySpecks(faint) ? bolder(small, faint) : faint, factor);
        } finally {
            small.release();
        }
    }

    /** Where the specks were the ground's, letters are left that are far larger; thin print only falls to pieces. */
    private static List<Glyph> bolder(Mat small, List<Glyph> faint) {
        return Stream.of(2 * FAINT, 3 * FAINT)
                .map(contrast -> letters(small, contrast))
                .filter(letters -> medianHeight(letters) > LARGER * medianHeight(faint))
                .findFirst()
                .orElse(faint);
    }

    private static List<Glyph> letters(Mat small, double contrast) {
        var ink = new Mat();
        var labels = new Mat();
        var stats = new Mat();
        var centroids = new Mat();
        try {
            Imgproc.adaptiveThreshold(
                    small, ink, 255, Imgproc.ADAPTIVE_THRESH_MEAN_C, Imgproc.THRESH_BINARY_INV, 31, contrast);
            Imgproc.connectedComponentsWithStats(ink, labels, stats, centroids, 8, CvType.CV_32S);
            return letters(stats);
        } finally {
            ink.release();
            labels.release();
            stats.release();
            centroids.release();
        }
    }

    /** The same letters where a mapping of the whole picture moved them. */
    Glyphs moved(Mapping step) {
        return new Glyphs(
                all.stream()
                        .map(glyph -> {
                            var to = step.of(glyph.x / factor, glyph.y / factor);
                            return new Glyph(to.x * factor, to.y * factor, glyph.width, glyph.height);
                        })
                        .toList(),
                factor);
    }

    /** The median height; empty where there are too few to tell. */
    OptionalDouble height() {
        return all.size() < ENOUGH ? OptionalDouble.empty() : OptionalDouble.of(medianHeight(all) / factor);
    }

    private static double medianHeight(List<Glyph> letters) {
        var heights = letters.stream().mapToDouble(Glyph::height).sorted().toArray();
        return heights.length == 0 ? 0 : (heights[(heights.length - 1) / 2] + heights[heights.length / 2]) / 2.0;
    }

    /** Whether lines run from top to bottom: the letter next to a letter is then above or below it. */
    boolean runDown() {
        var sample = sample();
        var beside =
                sample.stream().filter(glyph -> nearest(glyph).isBeside(glyph)).count();
        return sample.size() >= ENOUGH && beside < sample.size() * 0.4;
    }

    /** About how many degrees lines fall to the right, by the letters that stand side by side. */
    double slope() {
        var slopes = sample().stream()
                .mapMultiToDouble((glyph, slope) -> {
                    var nearest = nearest(glyph);
                    if (nearest.isBeside(glyph)) {
                        slope.accept(glyph.slope(nearest));
                    }
                })
                .sorted()
                .toArray();
        return slopes.length < ENOUGH ? 0 : slopes[slopes.length / 2];
    }

    private List<Glyph> sample() {
        var step = Math.max(1, all.size() / SAMPLE);
        return IntStream.range(0, all.size() / step)
                .mapToObj(i -> all.get(i * step))
                .toList();
    }

    private Glyph nearest(Glyph glyph) {
        var nearest = glyph;
        var least = Double.MAX_VALUE;
        for (var other : all) {
            var distance = glyph.distance(other);
            if (distance > 0 && distance < least) {
                least = distance;
                nearest = other;
            }
        }
        return nearest;
    }

    /** In the picture shrunk by the factor: what is far smaller is hardly a letter. */
    double usualSize() {
        return weightiestSize(all);
    }

    private static boolean areMostlySpecks(List<Glyph> all) {
        var least = SPECK * weightiestSize(all);
        return all.size() > TEXT
                && 2 * all.stream().filter(glyph -> glyph.size() < least).count() > all.size();
    }

    /** The median, each counted by its size to the third. */
    private static double weightiestSize(List<Glyph> all) {
        var sizes = all.stream().mapToDouble(Glyph::size).sorted().toArray();
        var half = Arrays.stream(sizes).map(size -> Math.pow(size, 3)).sum() / 2;
        double weight = 0;
        for (var size : sizes) {
            weight += Math.pow(size, 3);
            if (weight >= half) {
                return size;
            }
        }
        return 0;
    }

    private static List<Glyph> letters(Mat stats) {
        var all = new int[(int) stats.total()];
        stats.get(0, 0, all);
        var columns = stats.cols();
        return IntStream.range(1, stats.rows())
                .map(row -> row * columns)
                .filter(at -> isLetter(
                        all[at + Imgproc.CC_STAT_WIDTH],
                        all[at + Imgproc.CC_STAT_HEIGHT],
                        all[at + Imgproc.CC_STAT_AREA]))
                .mapToObj(at -> glyph(all, at))
                .toList();
    }

    private static Glyph glyph(int[] stats, int at) {
        var width = stats[at + Imgproc.CC_STAT_WIDTH];
        var height = stats[at + Imgproc.CC_STAT_HEIGHT];
        return new Glyph(
                stats[at + Imgproc.CC_STAT_LEFT] + width / 2.0,
                stats[at + Imgproc.CC_STAT_TOP] + height / 2.0,
                width,
                height);
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
