package dev.lifeops.statements.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * Decides which pairs are joined and which are proposed. A pair is joined only where neither side has another that
 * comes near: of two alike nobody but the person can say which it was.
 */
final class Assignment {

    private static final double MARGIN = 0.1;
    private static final int MOST_PASSES = 10;
    private static final int MOST_PROPOSED = 3;

    private final List<Pair> pairs;
    private final BitSet takenEntries = new BitSet();
    private final BitSet takenCandidates = new BitSet();
    private final List<Pair> joined = new ArrayList<>();

    private Assignment(List<Pair> pairs) {
        this.pairs = pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::score)
                        .reversed()
                        .thenComparingInt(Pair::entry)
                        .thenComparingInt(Pair::candidate))
                .toList();
    }

    /** What is joined, and what a person is asked about. */
    record Decided(List<Pair> joined, List<Pair> proposed) {}

    static Decided of(List<Pair> pairs) {
        var assignment = new Assignment(pairs);
        for (var pass = 0; pass < MOST_PASSES && assignment.joinSure(); pass++) {
            // what was joined leaves others with one possibility less, which may make them sure
        }
        return new Decided(assignment.joined, assignment.proposed());
    }

    /** Whether any was. */
    private boolean joinSure() {
        var open = pairs.stream().filter(this::isOpen).toList();
        var entries = Rivals.of(open, Pair::entry);
        var candidates = Rivals.of(open, Pair::candidate);
        var before = joined.size();
        for (var pair : open) {
            if (pair.isSure()
                    && isOpen(pair)
                    && entries.isClear(pair.entry(), pair.score(), MARGIN)
                    && candidates.isClear(pair.candidate(), pair.score(), MARGIN)) {
                takenEntries.set(pair.entry());
                takenCandidates.set(pair.candidate());
                joined.add(pair);
            }
        }
        return joined.size() > before;
    }

    private boolean isOpen(Pair pair) {
        return !takenEntries.get(pair.entry()) && !takenCandidates.get(pair.candidate());
    }

    private List<Pair> proposed() {
        var counts = new HashMap<Integer, Integer>();
        return pairs.stream()
                .filter(pair -> pair.score() >= Pair.PROPOSED_FROM && isOpen(pair))
                .filter(pair -> counts.merge(pair.entry(), 1, Integer::sum) <= MOST_PROPOSED)
                .toList();
    }
}
