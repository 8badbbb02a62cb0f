package dev.lifeops.ocr.check;

import java.util.EnumSet;
import java.util.Set;

/** How much speaks for one amount. */
final class Support {

    private final Set<Witness> witnesses = EnumSet.noneOf(Witness.class);
    private double base = Double.NEGATIVE_INFINITY;
    private double extra;

    /** A row that holds the amount; only the best of them counts. */
    void raise(double score) {
        base = Math.max(base, score);
    }

    void testify(Witness witness, double weight) {
        if (witnesses.add(witness)) {
            extra += weight;
        }
    }

    boolean has(Witness witness) {
        return witnesses.contains(witness);
    }

    Set<Witness> witnesses() {
        return Set.copyOf(witnesses);
    }

    double score() {
        return base + extra;
    }
}
