package dev.lifeops.ocr.check;

import java.util.Map;
import java.util.Optional;

/** The probabilities that the fields are right, from how they were found. */
final class Confidences {

    private final Model total = Model.load("total-confidence");
    private final Model date = Model.load("date-confidence");
    private final Model merchant = Model.load("merchant-confidence");

    Reading.Confidence of(
            Optional<MerchantVote.Name> name,
            Optional<DateVote.Day> day,
            Optional<Elected> elected,
            boolean itemsAddUp) {
        return new Reading.Confidence(
                name.map(this::of).orElse(0.0),
                day.map(this::of).orElse(0.0),
                elected.map(sum -> of(sum, itemsAddUp)).orElse(0.0));
    }

    private double of(Elected elected, boolean itemsAddUp) {
        return total.probability(Map.of(
                "margin",
                bounded(elected.margin(), 6),
                "witnesses",
                (double) elected.witnesses().size(),
                "items_add_up",
                itemsAddUp ? 1.0 : 0.0,
                "agreeing",
                elected.agreeing()));
    }

    private double of(DateVote.Day day) {
        return date.probability(Map.of(
                "score", bounded(day.score(), 5),
                "margin", bounded(day.margin(), 5),
                "ambiguous", day.ambiguous() ? 1.0 : 0.0));
    }

    private double of(MerchantVote.Name name) {
        return merchant.probability(Map.of(
                "score", bounded(name.score(), 8), "margin", bounded(name.margin(), 5), "agreeing", name.agreeing()));
    }

    private static double bounded(double value, double most) {
        return Double.isNaN(value) ? 0 : Math.clamp(value, -most, most);
    }
}
