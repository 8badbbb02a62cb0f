package dev.lifeops.statements.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The best two scores of each side's possibilities. */
final class Rivals {

    private final Map<Integer, double[]> best = new HashMap<>();

    private Rivals() {}

    /** Of pairs with the best first. */
    static Rivals of(List<Pair> pairs, ToIntFunction<Pair> side) {
        var rivals = new Rivals();
        for (var pair : pairs) {
            rivals.add(side.applyAsInt(pair), pair.score());
        }
        return rivals;
    }

    private void add(int side, double score) {
        var scores = best.get(side);
        if (scores == null) {
            best.put(side, new double[] {score, Double.NEGATIVE_INFINITY});
        } else if (scores[1] == Double.NEGATIVE_INFINITY) {
            scores[1] = score;
        }
    }

    /** Whether this is the best and the next comes nowhere near. */
    boolean isClear(int side, double score, double margin) {
        var scores = best.getOrDefault(side, new double[] {score, Double.NEGATIVE_INFINITY});
        return score == scores[0] && score - scores[1] >= margin;
    }
}
