package dev.lifeops.ocr.prepare;

import java.util.function.DoubleUnaryOperator;

/** Finds the angle at which lines of text lie level: near a first guess by whole degrees, then by quarters. */
final class Skew {

    private static final double NEAR = 4;

    private final DoubleUnaryOperator energy;
    private double best;
    private double most = -1;

    private Skew(DoubleUnaryOperator energy) {
        this.energy = energy;
    }

    static double of(DoubleUnaryOperator energy, double guess) {
        var skew = new Skew(energy);
        for (var step = -NEAR; step <= NEAR; step++) {
            skew.attempt(guess + step);
        }
        var middle = skew.best;
        for (var step : new double[] {-0.5, -0.25, 0.25, 0.5}) {
            skew.attempt(middle + step);
        }
        return skew.best;
    }

    private void attempt(double angle) {
        var found = energy.applyAsDouble(angle);
        if (found > most) {
            most = found;
            best = angle;
        }
    }
}
