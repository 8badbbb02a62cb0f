package dev.lifeops.ocr.check;

import java.util.Map;

/** The probabilities that the fields are right, from what was gathered about them. */
final class Confidences {

    private final Model total = Model.load("total-confidence");
    private final Model date = Model.load("date-confidence");
    private final Model merchant = Model.load("merchant-confidence");
    private final Model item = Model.load("item-confidence");

    Reading.Confidence of(Evidence evidence) {
        return new Reading.Confidence(
                of(merchant, evidence.merchant()), of(date, evidence.purchasedOn()), of(total, evidence.total()));
    }

    double ofItem(Map<String, Double> features) {
        return of(item, features);
    }

    private static double of(Model model, Map<String, Double> features) {
        return features.isEmpty() ? 0 : model.probability(features);
    }
}
