package dev.lifeops.ocr.parse.language;

import dev.lifeops.ocr.parse.words.Label;
import dev.lifeops.ocr.parse.words.Phrases;
import java.util.List;
import java.util.stream.Stream;

/** Names the kind of a row that has any of some phrases, with some others and without yet others. */
public record RowRule(RowKind kind, double strength, Phrases any, Phrases with, Phrases not, List<Bonus> plus) {

    /** Words that make a rule's row stronger. */
    record Bonus(double by, Phrases any) {}

    public boolean fits(Label label) {
        return any.in(label) && (with.isEmpty() || with.in(label)) && !not.in(label);
    }

    public double strengthIn(Label label) {
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
