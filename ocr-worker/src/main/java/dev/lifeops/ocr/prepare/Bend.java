package dev.lifeops.ocr.prepare;

import dev.lifeops.ocr.prepare.Glyphs.Glyph;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * How far the lines of a page rise and fall along their way, as a smooth function of the place: a cubic across whose
 * coefficients are cubics down, fitted to what the letters of each line stand on.
 */
final class Bend implements Origin {

    private static final int POWERS_ACROSS = 3;
    private static final int POWERS_DOWN = 4;
    private static final int TERMS = POWERS_ACROSS * POWERS_DOWN;

    private static final int LEAST = 8;
    private static final int FEW_LINES = 6;
    private static final double STIFFNESS = 1e-3;
    private static final double STIFFER_ACROSS = 3;
    private static final double STIFFER_DOWN = 4;
    private static final int FURTHER_ROUNDS = 2;

    /** In heights of letters. */
    private static final double STRAY = 0.4;

    private static final double BENT = 0.4;
    private static final double MANY = 0.3;
    private static final double STRAIGHTER = 0.7;
    private static final double COARSE = 16;

    private final Size page;
    private final double[] terms = new double[TERMS];

    private Bend(Size page) {
        this.page = page;
    }

    /** Empty where lines are straight and level, or too few to tell. */
    static Optional<Bend> of(Glyphs glyphs, Size page) {
        var lines = TextLine.of(glyphs.all(), 0, LEAST).stream()
                .map(line -> line.scaled(1 / glyphs.factor()))
                .toList();
        if (lines.size() < FEW_LINES) {
            return Optional.empty();
        }
        var bend = new Bend(page);
        bend.fit(lines, true);
        for (var round = 0; round < FURTHER_ROUNDS && bend.isFeltBy(lines); round++) {
            bend.fit(lines, false);
        }
        return bend.isFeltBy(lines) && bend.explains(lines) ? Optional.of(bend) : Optional.empty();
    }

    private void fit(List<TextLine> lines, boolean all) {
        var equations = new Equations(TERMS);
        lines.forEach(line -> add(line, all, equations));
        equations.solve(Bend::stiffness, terms);
    }

    /** What bends more often needs better reasons. */
    private static double stiffness(int term) {
        return STIFFNESS
                * Math.pow(STIFFER_ACROSS, Math.floorDiv(term, POWERS_DOWN))
                * Math.pow(STIFFER_DOWN, term % POWERS_DOWN);
    }

    /** Of each line only what departs from its own mean counts, for its height on the page is not known. */
    private void add(TextLine line, boolean all, Equations equations) {
        var height = mean(line.letters());
        var letters = all
                ? line.letters()
                : line.letters().stream()
                        .filter(letter -> Math.abs(departure(letter, line, height)) < STRAY * line.size())
                        .toList();
        if (letters.size() < LEAST) {
            return;
        }
        var places = letters.stream().map(letter -> powers(letter.x(), height)).toList();
        var mean = new double[TERMS];
        places.forEach(place -> Arrays.setAll(mean, i -> mean[i] + place[i] / places.size()));
        var level = mean(letters);
        for (var i = 0; i < places.size(); i++) {
            var place = places.get(i);
            Arrays.setAll(place, term -> place[term] - mean[term]);
            equations.add(place, letters.get(i).bottom() - level);
        }
    }

    private static double mean(List<Glyph> letters) {
        return letters.stream().mapToDouble(Glyph::bottom).average().orElse(0);
    }

    private double departure(Glyph letter, TextLine line, double height) {
        var fitted = line.letters().stream()
                .mapToDouble(each -> each.bottom() - shift(each.x(), height))
                .sorted()
                .toArray();
        return letter.bottom() - shift(letter.x(), height) - fitted[fitted.length / 2];
    }

    /** Whether letters depart far less from the bent lines than from level ones. */
    private boolean explains(List<TextLine> lines) {
        var level = new Bend(page);
        var straight = lines.stream().mapToDouble(level::departure).sum();
        return lines.stream().mapToDouble(this::departure).sum() < STRAIGHTER * straight;
    }

    private double departure(TextLine line) {
        var height = mean(line.letters());
        return line.letters().stream()
                .mapToDouble(letter -> Math.min(line.size(), Math.abs(departure(letter, line, height))))
                .sum();
    }

    private boolean isFeltBy(List<TextLine> lines) {
        return lines.stream().filter(this::isFeltBy).count() > MANY * lines.size();
    }

    private boolean isFeltBy(TextLine line) {
        var height = mean(line.letters());
        var shifts = line.letters().stream()
                .mapToDouble(letter -> shift(letter.x(), height))
                .summaryStatistics();
        return shifts.getMax() - shifts.getMin() > BENT * line.size();
    }

    private double shift(double x, double y) {
        var powers = powers(x, y);
        double shift = 0;
        for (var i = 0; i < TERMS; i++) {
            shift += terms[i] * powers[i];
        }
        return shift;
    }

    /** From the page's middle, in halves of its sides. */
    private double[] powers(double x, double y) {
        var across = 2 * x / page.width - 1;
        var down = 2 * y / page.height - 1;
        var powers = new double[TERMS];
        var i = 0;
        for (var a = 1; a <= POWERS_ACROSS; a++) {
            for (var d = 0; d < POWERS_DOWN; d++) {
                powers[i++] = Math.pow(across, a) * Math.pow(down, d);
            }
        }
        return powers;
    }

    /** Where a place of the straight page is on the bent one. */
    @Override
    public Point of(double x, double y) {
        return new Point(x, y + shift(x, y));
    }

    /** The page with its lines straight. */
    Mat straightened(Mat grey) {
        var across = new Mat();
        var down = new Mat();
        var straight = new Mat();
        try {
            maps(across, down);
            Imgproc.remap(grey, straight, across, down, Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE, Scalar.all(0));
            return straight;
        } finally {
            across.release();
            down.release();
        }
    }

    /** Computed for a few places and interpolated between them. */
    private void maps(Mat across, Mat down) {
        var columns = (int) Math.ceil(page.width / COARSE);
        var rows = (int) Math.ceil(page.height / COARSE);
        var xs = new float[rows * columns];
        var ys = new float[rows * columns];
        for (var i = 0; i < xs.length; i++) {
            var column = i % columns;
            var row = Math.floorDiv(i, columns);
            var from = of((column + 0.5) * page.width / columns - 0.5, (row + 0.5) * page.height / rows - 0.5);
            xs[i] = (float) from.x;
            ys[i] = (float) from.y;
        }
        across.create(rows, columns, CvType.CV_32FC1);
        down.create(rows, columns, CvType.CV_32FC1);
        across.put(0, 0, xs);
        down.put(0, 0, ys);
        Imgproc.resize(across, across, page, 0, 0, Imgproc.INTER_LINEAR);
        Imgproc.resize(down, down, page, 0, 0, Imgproc.INTER_LINEAR);
    }
}
