package dev.lifeops.ocr.bench;

import dev.lifeops.ocr.WatchedRoom.Glance;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** How well the reader copes with each kind of photograph, the worst first. */
final class PhotographBench {

    private final PrintStream out;

    PhotographBench(PrintStream out) {
        this.out = out;
    }

    void run(List<Known> photographs) {
        var measured = Run.ofWorker(photographs, 1, _ -> {}).results();
        out.println(ScoreTable.header() + "  cpu s");
        measured.stream()
                .collect(Collectors.groupingBy(each -> each.receipt().group(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparingDouble(group -> rightTotals(group.getValue())))
                .forEach(group -> line(group.getKey(), group.getValue()));
        line("all", measured);
        out.println();
        new Profile(measured).print(out);
    }

    private static double rightTotals(List<Measured> group) {
        return group.stream().filter(each -> each.score().total()).count() / (double) group.size();
    }

    private void line(String name, List<Measured> group) {
        var scores = group.stream().map(Measured::score).toList();
        var cpu = group.stream()
                .flatMap(each -> each.watched().glances().stream())
                .mapToDouble(Glance::cost)
                .sum();
        out.printf("%s %6.2f%n", ScoreTable.line(name, scores), cpu / 1000 / group.size());
    }
}
