package dev.lifeops.ocr.bench;

import dev.lifeops.ocr.bench.confidence.Fitting;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The front of all benches of the reader; {@code bench/README.md} tells what they measure. */
final class ReaderBench {

    private static final int SEEDS = 20;

    /** Of each kind, where nobody says how many. */
    private static final int PHOTOGRAPHS = 6;

    private final PrintStream out;

    /** Where what was printed and drawn is kept. */
    private final Path kept;

    ReaderBench(PrintStream out, Path kept) {
        this.out = out;
        this.kept = kept;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var kept = Path.of(System.getProperty("bench.kept", "target/bench"));
        new ReaderBench(out, kept).run(arguments[0], Arrays.asList(arguments).subList(1, arguments.length));
    }

    private void run(String what, List<String> rest) throws IOException, InterruptedException {
        switch (what) {
            case "compare" -> compare(receipts(rest, SEEDS));
            case "leak" -> leak(Integer.parseInt(rest.getFirst()), receipts(rest.subList(1, rest.size()), SEEDS));
            case "print" -> PrintedTranscripts.print(Path.of(rest.getFirst()), Path.of(rest.get(1)));
            case "take" -> take(rest);
            case "photos" -> new PhotographBench(out).run(photographs(rest));
            case "transcripts" -> TranscriptBench.main(rest.toArray(String[]::new));
            case "examine" -> new Fitting(out).examine(paths(rest), exams());
            case "fit" -> new Fitting(out).fit(exams(), Path.of(rest.getFirst()));
            default -> throw new IllegalArgumentException(what);
        }
    }

    private static void take(List<String> rest) throws IOException {
        Photographs.take(Integer.parseInt(rest.getFirst()), paths(rest.subList(2, rest.size())), Path.of(rest.get(1)));
    }

    /** The photographs of this folder, or else some that are taken now. */
    private List<Known> photographs(List<String> folder) throws IOException {
        if (!folder.isEmpty()) {
            return Known.in(Path.of(folder.getFirst()));
        }
        var taken = kept.resolve("photographs");
        Photographs.take(PHOTOGRAPHS, List.of(), taken);
        return Known.in(taken);
    }

    private Path exams() {
        return kept.resolve("exams.jsonl");
    }

    void compare(List<Known> receipts) throws InterruptedException {
        new Rivals(out, receipts).compare();
        HandleMemory.print(out, receipts);
    }

    private void leak(int times, List<Known> receipts) throws IOException, InterruptedException {
        new LeakRun().over(receipts, times, out, kept.resolve("leak.svg"));
    }

    /** The receipts of these folders, or else some that are printed now. */
    List<Known> receipts(List<String> folders, int seeds) throws IOException {
        if (folders.isEmpty()) {
            var printed = kept.resolve("printed");
            OwnReceipts.print(seeds, printed);
            return Known.in(printed);
        }
        return paths(folders).stream()
                .flatMap(folder -> Known.in(folder).stream())
                .toList();
    }

    private static List<Path> paths(List<String> names) {
        return names.stream().map(Path::of).toList();
    }
}
