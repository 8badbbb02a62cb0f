package dev.lifeops.ocr.parse;

import java.util.List;
import java.util.stream.Stream;

/** Names the kind of a row that has any of some phrases, with some others and without yet others. */
record RowRule(RowKind kind, double strength, Phrases any, Phrases with, Phrases not, List<Bonus> plus) {

    /** Words that make a rule's row stronger. */
    record Bonus(double by, Phrases any) {}

    boolean fits(Label label) {
        return any.in(label) && (with.isEmpty() || with.in(label)) && !not.in(label);
    }

    double strengthIn(Label label) {
        return strength
                + plus.stream()
                        .filter(bonus -> bonus.any().in(label))
                        .mapToDouble(Bonus::by)
                        .sum();
    }

    Stream<String> words() {
        return Stream.concat(
                Stream.of(any, with, not).flatMap(Phrases::words),
                plus.stream().flatMap(bonus -> bonus.any().words()));
    }
}
