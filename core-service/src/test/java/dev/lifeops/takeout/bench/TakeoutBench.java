package dev.lifeops.takeout.bench;

import dev.lifeops.bench.HeapPeak;
import dev.lifeops.bench.RunningCore;
import dev.lifeops.shared.personal.PersonalTables;
import dev.lifeops.takeout.bench.Move.Taken;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

/** Takes receipts with their pictures out and in, beside a COPY of the same rows. */
final class TakeoutBench {

    private static final int TIMES = 3;

    private final PrintStream out;
    private final Path folder;
    private final int receipts;
    private final int pictureBytes;
    private final int times;

    TakeoutBench(PrintStream out, Path folder, int receipts, int pictureBytes, int times) {
        this.out = out;
        this.folder = folder;
        this.receipts = receipts;
        this.pictureBytes = pictureBytes;
        this.times = times;
    }

    static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var folder = Path.of(System.getProperty("bench.kept", "target/bench")).resolve("takeout");
        try {
            var receipts = Integer.parseInt(arguments[0]);
            new TakeoutBench(out, folder, receipts, Integer.parseInt(arguments[1]), TIMES).run();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    void run() throws Exception {
        Files.createDirectories(folder);
        try (var here = RunningCore.start(folder);
                var there = RunningCore.start(folder)) {
            var person = here.somebody();
            var move = new Move(here, there, person, folder.resolve("takeout.zip"));
            var boxes = new Shoeboxes(
                    here.bean(JdbcTemplate.class), here.bean(TransactionOperations.class), move.personHere());
            boxes.fill(receipts / 4, pictureBytes);
            var quarter = peak(move);
            boxes.fill(receipts - receipts / 4, pictureBytes);
            var whole = peak(move);
            measure(here, there, move);
            out.printf("peak        %d MiB for a quarter, %d MiB for all%n", quarter, whole);
        }
    }

    /** Apart from what is timed, for it collects garbage all the while. */
    private static long peak(Move move) throws IOException, InterruptedException {
        move.rest();
        var peak = new HeapPeak();
        move.takeOut();
        move.takeIn();
        move.clear();
        return peak.mebibytes();
    }

    /** In seconds; no number where there are no tools. */
    private record Round(Taken out, double copiedOut, double dumped, Taken in, double copiedIn, double restored) {}

    private void measure(RunningCore here, RunningCore there, Move move)
            throws SQLException, IOException, InterruptedException {
        var copies = new Copies(folder, here.bean(PersonalTables.class).taken());
        var dumps = Dumps.into(folder);
        var rounds = new ArrayList<Round>();
        for (var time = 0; time < times; time++) {
            move.rest();
            var copiedOut = copies.out(here.connections(), move.personHere());
            move.rest();
            var taken = move.takeOut();
            move.rest();
            var dumped = dumps.isPresent() ? dumps.get().out(here) : Double.NaN;
            move.rest();
            var copiedIn = copies.in(there.connections());
            move.rest();
            var takenIn = move.takeIn();
            move.rest();
            var restored = dumps.isPresent() ? dumps.get().in(there) : Double.NaN;
            rounds.add(new Round(taken, copiedOut, dumped, takenIn, copiedIn, restored));
            move.clear();
        }
        print(rounds);
    }

    private void print(List<Round> rounds) throws IOException {
        out.printf(
                "%d receipts with pictures of %d kB, heap of %d MiB%n",
                receipts, pictureBytes / 1000, Runtime.getRuntime().maxMemory() >> 20);
        out.printf("%-11s %8s %11s %8s %11s%n", "", "seconds", "receipts/s", "of COPY", "of pg_dump");
        var copied = median(rounds, Round::copiedOut);
        var dumped = median(rounds, Round::dumped);
        print("COPY out", copied, copied, dumped);
        print("pg_dump", dumped, copied, dumped);
        print("take-out", median(rounds, it -> it.out().work()), copied, dumped);
        print("and fetched", median(rounds, it -> it.out().both()), copied, dumped);
        copied = median(rounds, Round::copiedIn);
        dumped = median(rounds, Round::restored);
        print("COPY in", copied, copied, dumped);
        print("pg_restore", dumped, copied, dumped);
        print("taken in", median(rounds, it -> it.in().work()), copied, dumped);
        print("and sent", median(rounds, it -> it.in().both()), copied, dumped);
    }

    private void print(String name, double seconds, double copied, double dumped) {
        out.printf(
                "%-11s %8.1f %11.0f %8.2f %11.2f%n",
                name, seconds, receipts / seconds, copied / seconds, dumped / seconds);
    }

    private double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(times / 2)
                .findFirst()
                .orElseThrow();
    }
}
