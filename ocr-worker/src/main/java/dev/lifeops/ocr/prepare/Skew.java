package dev.lifeops.ocr.prepare;

import java.util.function.DoubleUnaryOperator;

/** Finds the angle at which lines of text lie level: first by whole degrees, then by quarters. */
final class Skew {

    private static final double USUAL = 5;
    private static final double MAX = 20;

    private final DoubleUnaryOperator energy;
    private double best;
    private double most = -1;

    private Skew(DoubleUnaryOperator energy) {
        this.energy = energy;
    }

    static double of(DoubleUnaryOperator energy) {
        var skew = new Skew(energy);
        skew.coarse();
        skew.fine();
        return skew.best;
    }

    private void coarse() {
        for (var angle = -USUAL; angle <= USUAL; angle++) {
            attempt(angle);
        }
        while (Math.abs(best) >= USUAL && Math.abs(best) < MAX) {
            var edge = best;
            attempt(best + Math.signum(best));
            if (best == edge) {
                return;
            }
        }
    }

    private void fine() {
        var middle = best;
        for (var step : new double[] {-0.5, -0.25, 0.25, 0.5}) {
            attempt(middle + step);
        }
    }

    private void attempt(double angle) {
        var found = energy.applyAsDouble(angle);
        if (found > most) {
            most = found;
            best = angle;
        }
    }
}
