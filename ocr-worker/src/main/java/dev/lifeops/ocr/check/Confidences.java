package dev.lifeops.ocr.check;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The probabilities that the fields are right, from how they were found. */
final class Confidences {

    private static final Set<Witness> ARITHMETIC =
            EnumSet.of(Witness.CASH_LESS_CHANGE, Witness.SUBTOTAL_AND_TAX, Witness.ITEMS, Witness.ROUNDED);

    private final Model total = Model.load("total-confidence");
    private final Model date = Model.load("date-confidence");
    private final Model merchant = Model.load("merchant-confidence");

    Reading.Confidence of(Optional<MerchantVote.Name> name, Optional<DateVote.Day> day, Optional<Elected> elected) {
        return new Reading.Confidence(
                name.map(this::of).orElse(0.0),
                day.map(this::of).orElse(0.0),
                elected.map(this::of).orElse(0.0));
    }

    private double of(Elected elected) {
        return total.probability(features(elected));
    }

    static Map<String, Double> features(Elected elected) {
        long arithmetic =
                elected.witnesses().stream().filter(ARITHMETIC::contains).count();
        return Map.of(
                "margin",
                bounded(elected.margin(), 6),
                "label",
                elected.witnesses().contains(Witness.LABEL) ? 1.0 : 0.0,
                "witnesses",
                (double) elected.witnesses().size(),
                "arithmetic",
                (double) arithmetic,
                "agreeing",
                elected.agreeing());
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
