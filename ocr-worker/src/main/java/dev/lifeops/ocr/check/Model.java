package dev.lifeops.ocr.check;

import java.util.Map;

/** A probability from features, each with its weight: a logistic regression that can be read. */
final class Model {

    private final Weights weights;

    private Model(Weights weights) {
        this.weights = weights;
    }

    static Model load(String name) {
        return new Model(Weights.load(name));
    }

    double probability(Map<String, Double> features) {
        double sum = weights.of("bias");
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            sum += weights.of(feature.getKey()) * feature.getValue();
        }
        double probability = 1 / (1 + Math.exp(-sum));
        return Double.isFinite(probability) ? Math.round(probability * 1000) / 1000.0 : 0;
    }
}
