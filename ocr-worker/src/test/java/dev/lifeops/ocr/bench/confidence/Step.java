package dev.lifeops.ocr.bench.confidence;

import dev.lifeops.ocr.WatchedRoom.Glance;
import dev.lifeops.ocr.bench.Score;
import dev.lifeops.ocr.bench.Truth;
import dev.lifeops.ocr.check.Evidence;
import java.util.List;
import java.util.stream.IntStream;

/** What was known after a look; the cost is milliseconds of processor time for that look alone. */
record Step(double cost, Answer merchant, Answer date, Answer total, List<Answer> items) {

    static Step of(Glance glance, Truth truth) {
        var reading = glance.verdict().reading();
        var evidence = glance.verdict().evidence();
        var score = Score.of(truth, reading);
        return new Step(
                glance.cost(),
                new Answer(evidence.merchant(), score.merchant()),
                new Answer(evidence.purchasedOn(), score.date()),
                new Answer(evidence.total(), score.total()),
                truth.items().isEmpty() ? List.of() : items(glance, truth, evidence));
    }

    private static List<Answer> items(Glance glance, Truth truth, Evidence evidence) {
        var items = glance.verdict().reading().items();
        var right = Score.rightItems(truth, glance.verdict().reading());
        return IntStream.range(0, items.size())
                .mapToObj(place -> new Answer(evidence.items().get(place), right.contains(place)))
                .toList();
    }

    boolean allRight() {
        return merchant.right() && date.right() && total.right();
    }

    /** Whether there was a look before. */
    boolean isFurther() {
        return total.features().getOrDefault("further_looks", 0.0) > 0;
    }

    boolean itemsProven() {
        return total.features().getOrDefault("items_proven", 0.0) > 0;
    }
}
