package dev.lifeops.ocr.layout;

import java.util.stream.DoubleStream;

/** The middle of a set of numbers. */
final class Medians {

    private Medians() {}

    static double of(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
