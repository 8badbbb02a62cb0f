package dev.lifeops.ocr.bench.confidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Whether what is said to be right in nine cases of ten is right in nine cases of ten. */
final class Reliability {

    private static final double[] EDGES = {0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0001};
    private static final double SURE = 0.9;

    private record Forecast(double probability, boolean right) {}

    private final List<Forecast> forecasts = new ArrayList<>();

    void add(double probability, boolean right) {
        forecasts.add(new Forecast(probability, right));
    }

    /** The mean squared distance of the forecasts from what came true. */
    double brier() {
        return forecasts.stream()
                .mapToDouble(each -> Math.pow(each.probability() - (each.right() ? 1 : 0), 2))
                .average()
                .orElse(Double.NaN);
    }

    /** The mean distance between forecast and share right, bin by bin. */
    double calibrationError() {
        return IntStream.range(0, EDGES.length - 1)
                        .mapToObj(this::bin)
                        .mapToDouble(bin -> bin.size() * Math.abs(forecast(bin) - right(bin)))
                        .filter(Double::isFinite)
                        .sum()
                / forecasts.size();
    }

    String table(String title) {
        var table = new StringBuilder(
                "%s: n %d, right %.1f %%, Brier %.3f, ECE %.3f; from %.1f on: %.1f %% of all, %.1f %% right%n"
                        .formatted(
                                title,
                                forecasts.size(),
                                100 * right(forecasts),
                                brier(),
                                calibrationError(),
                                SURE,
                                100.0 * sure().size() / forecasts.size(),
                                100 * right(sure())));
        for (var place = 0; place < EDGES.length - 1; place++) {
            var bin = bin(place);
            if (!bin.isEmpty()) {
                table.append("  %.2f to %.2f  n %4d  said %.3f  right %.3f%n"
                        .formatted(EDGES[place], Math.min(1, EDGES[place + 1]), bin.size(), forecast(bin), right(bin)));
            }
        }
        return table.toString();
    }

    private List<Forecast> sure() {
        return forecasts.stream().filter(each -> each.probability() >= SURE).toList();
    }

    private List<Forecast> bin(int place) {
        return forecasts.stream()
                .filter(each -> each.probability() >= EDGES[place] && each.probability() < EDGES[place + 1])
                .toList();
    }

    private static double forecast(List<Forecast> bin) {
        return bin.stream().mapToDouble(Forecast::probability).average().orElse(Double.NaN);
    }

    private static double right(List<Forecast> bin) {
        return bin.stream().mapToDouble(each -> each.right() ? 1 : 0).average().orElse(Double.NaN);
    }
}
