package dev.lifeops.ocr.bench.confidence;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A logistic regression with a ridge, fitted by gradient descent on features of mean 0 and deviation 1. */
record Regression(Map<String, Double> weights) {

    static final String BIAS = "bias";

    /** What may speak for an answer or against it; all others speak for it, even if some receipts make it look otherwise. */
    private static final Set<String> OF_EITHER_SIGN = Set.of("ambiguous", "further_looks", "narrow", "others", "short");

    private static final double RIDGE = 3;
    private static final int ROUNDS = 3_000;
    private static final double RATE = 0.5;

    /** An answer and how much it counts. */
    record Example(Answer answer, double weight) {}

    /** Of a feature that no example shows nothing can be learned: it keeps the weight it had. */
    static Regression fit(List<Example> examples, Map<String, Double> before) {
        var names = examples.getFirst().answer().features().keySet().stream()
                .sorted()
                .toList();
        var scales = names.stream().map(name -> Scale.of(name, examples)).toList();
        var inputs = examples.stream()
                .map(example -> scales.stream()
                        .mapToDouble(scale -> scale.of(example.answer()))
                        .toArray())
                .toArray(double[][]::new);
        var least = names.stream()
                .mapToDouble(name -> OF_EITHER_SIGN.contains(name) ? Double.NEGATIVE_INFINITY : 0)
                .toArray();
        var weights = descend(inputs, examples, least);
        var plain = new TreeMap<String, Double>();
        var bias = weights[names.size()];
        for (var column = 0; column < names.size(); column++) {
            var scale = scales.get(column);
            var weight = scale.varies() ? weights[column] / scale.deviation() : before.getOrDefault(scale.name(), 0.0);
            plain.put(scale.name(), weight);
            bias -= weight * scale.mean();
        }
        plain.put(BIAS, bias);
        return new Regression(plain);
    }

    private static double[] descend(double[][] inputs, List<Example> examples, double[] least) {
        var columns = inputs[0].length;
        var all = examples.stream().mapToDouble(Example::weight).sum();
        var weights = new double[columns + 1];
        for (var round = 0; round < ROUNDS; round++) {
            var slope = new double[columns + 1];
            for (var row = 0; row < inputs.length; row++) {
                var example = examples.get(row);
                var error = example.weight()
                        * (probability(inputs[row], weights) - (example.answer().right() ? 1 : 0));
                for (var column = 0; column < columns; column++) {
                    slope[column] += error * inputs[row][column];
                }
                slope[columns] += error;
            }
            for (var column = 0; column < columns; column++) {
                var step = RATE * (slope[column] + RIDGE * weights[column]) / all;
                weights[column] = Math.max(least[column], weights[column] - step);
            }
            weights[columns] -= RATE * slope[columns] / all;
        }
        return weights;
    }

    private static double probability(double[] inputs, double[] weights) {
        var sum = weights[inputs.length];
        for (var column = 0; column < inputs.length; column++) {
            sum += weights[column] * inputs[column];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    double probability(Answer answer) {
        var sum = answer.features().entrySet().stream()
                .mapToDouble(feature -> weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue())
                .sum();
        return answer.given() ? 1 / (1 + Math.exp(-sum - weights.getOrDefault(BIAS, 0.0))) : 0;
    }

    /** The weights as the worker reads them. */
    String properties() {
        return Stream.concat(Stream.of(BIAS), weights.keySet().stream().filter(name -> !name.equals(BIAS)))
                .map(name -> "%s = %.3f%n".formatted(name, weights.get(name)))
                .collect(Collectors.joining());
    }

    private record Scale(String name, double mean, double deviation) {

        static Scale of(String name, List<Example> examples) {
            var statistics = examples.stream()
                    .mapToDouble(example -> example.answer().features().getOrDefault(name, 0.0))
                    .toArray();
            var mean = Arrays.stream(statistics).average().orElse(0);
            var variance = Arrays.stream(statistics)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0);
            return new Scale(name, mean, Math.sqrt(variance));
        }

        boolean varies() {
            return deviation > 1e-6;
        }

        double of(Answer answer) {
            return varies() ? (answer.features().getOrDefault(name, 0.0) - mean) / deviation : 0;
        }
    }
}
