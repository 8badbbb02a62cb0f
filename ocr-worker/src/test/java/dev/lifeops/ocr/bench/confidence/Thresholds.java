package dev.lifeops.ocr.bench.confidence;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What stopping sooner or later would cost and bring. */
final class Thresholds {

    private static final double NEVER = 2;

    private Thresholds() {}

    static String table(String title, List<Judged> judged) {
        var header = "settled, %s:%n  %5s %5s %7s %6s %6s %6s %6s%n"
                .formatted(title, "from", "alone", "cpu ms", "total", "date", "merch.", "all 3");
        return rules().map(rule -> line(rule, judged)).collect(Collectors.joining("", header, ""));
    }

    private static Stream<Settled> rules() {
        return DoubleStream.of(0.8, 0.9, 0.95, NEVER)
                .boxed()
                .flatMap(total -> DoubleStream.of(0.9, 0.95, 0.98, NEVER).mapToObj(alone -> new Settled(total, alone)));
    }

    private static String line(Settled rule, List<Judged> judged) {
        var cost = judged.stream()
                .mapToDouble(each -> each.exam().cost(each.reported(rule)))
                .average()
                .orElse(0);
        return "  %5.2f %5.2f %7.0f %6.1f %6.1f %6.1f %6.1f%n"
                .formatted(
                        rule.total(),
                        rule.totalAlone(),
                        cost,
                        share(rule, judged, step -> step.total().right()),
                        share(rule, judged, step -> step.date().right()),
                        share(rule, judged, step -> step.merchant().right()),
                        share(rule, judged, Step::allRight));
    }

    private static double share(Settled rule, List<Judged> judged, Predicate<Step> right) {
        return 100.0
                * judged.stream()
                        .filter(each -> right.test(each.reported(rule)))
                        .count()
                / judged.size();
    }
}
