package dev.lifeops.ocr.camera;

import dev.lifeops.ocr.printer.Dice;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** How high paper stands off the table: what is nearer to the camera looks larger and shifts, what slopes changes its shade. */
record Relief(Heights heights, double strength) {

    private static final int COARSE = 240;
    private static final double SHADE = 0.7;
    private static final double NEARNESS = 0.6;

    /** At what height, in shares of the paper's width, each place stands. */
    @FunctionalInterface
    interface Heights {
        double at(double x, double y);
    }

    /** Paper off a roll curls up at its ends. */
    static Relief curled(double strength, Dice dice) {
        var low = dice.between(0.35, 0.65);
        return new Relief((_, y) -> (y - low) * (y - low), strength);
    }

    /** Paper that was folded lengthwise, or is bent by the hand that holds it. */
    static Relief arched(double strength, Dice dice) {
        var ridge = dice.between(0.3, 0.7);
        return new Relief((x, _) -> -(x - ridge) * (x - ridge), strength);
    }

    /** Folded twice for a purse and opened again. */
    static Relief folded(double strength, Dice dice) {
        var first = dice.between(0.28, 0.38);
        var second = dice.between(0.6, 0.72);
        return new Relief(
                (_, y) -> Math.min(Math.abs(y - first), Math.abs(y - second)) - 0.3 * Math.abs(y - 0.5), strength);
    }

    /** Crushed and smoothed again: waves of some sizes that run in all directions. */
    static Relief crumpled(double strength, Dice dice) {
        var waves = new double[14][4];
        for (var wave : waves) {
            var length = dice.between(0.12, 0.5);
            var direction = dice.between(0, Math.PI);
            wave[0] = Math.cos(direction) / length;
            wave[1] = Math.sin(direction) / length;
            wave[2] = dice.between(0, 2 * Math.PI);
            wave[3] = length;
        }
        return new Relief(
                (x, y) -> {
                    double sum = 0;
                    for (var wave : waves) {
                        // a crease is sharper than a wave
                        sum += wave[3] * Math.abs(Math.sin(Math.PI * (wave[0] * x + wave[1] * y) + wave[2]));
                    }
                    return sum / waves.length;
                },
                strength);
    }

    Cutting on(Cutting paper, Dice dice) {
        var heights = heights(paper);
        var across = from(heights, paper, dice.between(-0.4, 0.4), 0);
        var down = from(heights, paper, dice.between(-0.4, 0.4), 1);
        return paper.shaded(shade(heights, dice.between(0, 2 * Math.PI))).remapped(across, down);
    }

    private Mat heights(Cutting paper) {
        var rows = COARSE * paper.colour().rows() / paper.colour().cols();
        var field = new Mat(rows, COARSE, CvType.CV_32FC1);
        for (var y = 0; y < rows; y++) {
            for (var x = 0; x < COARSE; x++) {
                field.put(y, x, strength * heights.at((double) x / COARSE, (double) y / rows));
            }
        }
        return field;
    }

    /** Where each pixel is fetched from, across or down. */
    private static Mat from(Mat heights, Cutting paper, double slant, int axis) {
        var size = paper.colour().size();
        var scale = size.width / COARSE;
        var middle = (axis == 0 ? heights.cols() : heights.rows()) / 2.0;
        var from = new Mat(heights.size(), CvType.CV_32FC1);
        for (var y = 0; y < heights.rows(); y++) {
            for (var x = 0; x < heights.cols(); x++) {
                var height = heights.get(y, x)[0];
                var place = axis == 0 ? x : y;
                var seen = middle + (place - middle) / (1 + NEARNESS * height) - slant * height * COARSE;
                from.put(y, x, (seen + 0.5) * scale - 0.5);
            }
        }
        Imgproc.resize(from, from, size, 0, 0, Imgproc.INTER_LINEAR);
        return from;
    }

    private static Mat shade(Mat heights, double direction) {
        var across = new Mat();
        var down = new Mat();
        Imgproc.Sobel(heights, across, CvType.CV_32F, 1, 0, 3, COARSE / 8.0);
        Imgproc.Sobel(heights, down, CvType.CV_32F, 0, 1, 3, COARSE / 8.0);
        var light = new Mat();
        Core.addWeighted(across, SHADE * Math.cos(direction), down, SHADE * Math.sin(direction), 0.95, light);
        Core.min(light, Scalar.all(1), light);
        Core.max(light, Scalar.all(0.4), light);
        return light;
    }
}
