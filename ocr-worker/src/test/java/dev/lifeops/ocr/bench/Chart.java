package dev.lifeops.ocr.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines over time as an SVG, from zero up. */
final class Chart {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 300;
    private static final int MARGIN = 40;
    private static final List<String> COLOURS = List.of("#1f6f8b", "#c8553d");

    private record Line(String name, List<Double> values) {}

    private final String title;
    private final List<Line> lines = new ArrayList<>();

    Chart(String title) {
        this.title = title;
    }

    Chart line(String name, List<Double> values) {
        lines.add(new Line(name, List.copyOf(values)));
        return this;
    }

    String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">
                <text x="%d" y="20">%s; the top is %.0f</text>
                %s</svg>
                """.formatted(
                        WIDTH,
                        HEIGHT,
                        MARGIN,
                        title,
                        most(),
                        IntStream.range(0, lines.size())
                                .mapToObj(place -> drawn(lines.get(place), COLOURS.get(place % COLOURS.size())))
                                .collect(Collectors.joining()));
    }

    private double most() {
        return lines.stream()
                .flatMap(line -> line.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
    }

    private String drawn(Line line, String colour) {
        var points = IntStream.range(0, line.values().size())
                .mapToObj(place -> "%.1f,%.1f"
                        .formatted(
                                x(place, line.values().size()), y(line.values().get(place))))
                .collect(Collectors.joining(" "));
        return """
                <polyline fill="none" stroke="%s" points="%s"/>
                <text x="%d" y="%.1f" fill="%s">%s</text>
                """.formatted(colour, points, MARGIN, y(line.values().getFirst()) - 6, colour, line.name());
    }

    private static double x(int place, int values) {
        return MARGIN + (WIDTH - 2.0 * MARGIN) * place / Math.max(1, values - 1);
    }

    private double y(double value) {
        return HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * value / most();
    }
}
