package dev.lifeops.ocr.bench;

import dev.lifeops.ocr.recognise.Tessdata;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The reader and the original's way on the same receipts, in the same process, one after the other. */
final class Rivals {

    private static final int SIDE_BY_SIDE = 2;

    private final PrintStream out;
    private final List<Known> receipts;

    Rivals(PrintStream out, List<Known> receipts) {
        this.out = out;
        this.receipts = receipts;
    }

    void compare() {
        var reader = Run.ofWorker(receipts, 1, _ -> {});
        var readers = Run.ofWorker(receipts, SIDE_BY_SIDE, _ -> {});
        try (var tessdata = Tessdata.find(null)) {
            var original = new OriginalWay(tessdata);
            var before = Run.over(receipts, 1, original::read);
            var beside = Run.over(receipts, SIDE_BY_SIDE, original::read);
            accuracy(reader.results(), before.results());
            out.printf("%n%-40s %10s %10s %8s%n", "", "reader", "original", "ratio");
            line("cpu s a receipt, mean", reader.cpuPerReceipt(), before.cpuPerReceipt());
            line("seconds a receipt, median", median(reader), median(before));
            line("receipts a second, 1 at a time", reader.receiptsPerSecond(), before.receiptsPerSecond());
            line("receipts a second, 2 at a time", readers.receiptsPerSecond(), beside.receiptsPerSecond());
        }
        out.println();
        new Profile(reader.results()).print(out);
    }

    private void accuracy(List<Measured> reader, List<Measured> original) {
        out.println(ScoreTable.header());
        byGroup(reader).forEach((group, scores) -> out.println(ScoreTable.line(group, scores)));
        out.println("as the original did it");
        byGroup(original).forEach((group, scores) -> out.println(ScoreTable.line(group, scores)));
    }

    private static Map<String, List<Score>> byGroup(List<Measured> measured) {
        var groups = measured.stream()
                .collect(Collectors.groupingBy(
                        each -> each.receipt().group(),
                        TreeMap::new,
                        Collectors.mapping(Measured::score, Collectors.toList())));
        groups.put(
                "aside",
                measured.stream()
                        .filter(each -> each.receipt().aside())
                        .map(Measured::score)
                        .toList());
        return groups;
    }

    private void line(String what, double reader, double original) {
        out.printf("%-40s %10.2f %10.2f %8.2f%n", what, reader, original, reader / original);
    }

    private static double median(Run<Measured> run) {
        var sorted =
                run.results().stream().mapToDouble(Measured::seconds).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
