package dev.lifeops.ocr.bench.confidence;

import dev.lifeops.ocr.bench.Measured;
import java.util.List;
import java.util.function.Predicate;

/** A receipt that was looked at in every way there is, whether or not that was needed. */
record Exam(String name, String group, boolean aside, List<Step> steps) {

    static Exam of(Measured measured) {
        var receipt = measured.receipt();
        return new Exam(
                receipt.name(),
                receipt.group(),
                receipt.aside(),
                measured.watched().glances().stream()
                        .map(glance -> Step.of(glance, receipt.truth()))
                        .toList());
    }

    /** Receipts are dealt into so many folds, all looks at one into the same. */
    int fold(int folds) {
        return Math.floorMod((group + "/" + name).hashCode() * 31, folds);
    }

    /** Where the reader stops that looks on until {@code settled}. */
    Step last(Predicate<Step> settled) {
        return steps.stream().filter(settled).findFirst().orElse(steps.getLast());
    }

    /** What the looks up to one of them cost. */
    double cost(Step last) {
        return steps.subList(0, steps.indexOf(last) + 1).stream()
                .mapToDouble(Step::cost)
                .sum();
    }
}
