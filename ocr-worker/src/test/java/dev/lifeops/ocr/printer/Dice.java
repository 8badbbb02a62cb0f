package dev.lifeops.ocr.printer;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Chance that falls the same way for the same seed. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    public double between(double low, double high) {
        return random.nextDouble(low, high);
    }

    public double gauss() {
        return random.nextGaussian();
    }

    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> List<T> several(int count, List<T> choices) {
        List<T> left = new ArrayList<>(choices);
        return IntStream.range(0, Math.min(count, choices.size()))
                .mapToObj(_ -> left.remove(random.nextInt(left.size())))
                .toList();
    }

    String digits(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> Integer.toString(random.nextInt(10)))
                .collect(Collectors.joining());
    }
}
