package dev.lifeops.ocr.prepare;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Tells lines that run across from lines that run down. */
final class Turn {

    /** A page that stands upright is the rule: the other way has to be clearly sharper. */
    private static final double CLEARLY = 1.5;

    private Turn() {}

    static boolean isOnItsSide(DoubleUnaryOperator across, DoubleUnaryOperator down) {
        return sharpest(down) > CLEARLY * sharpest(across);
    }

    private static double sharpest(DoubleUnaryOperator energy) {
        return DoubleStream.of(-4, -2, 0, 2, 4).map(energy).max().orElseThrow();
    }
}
