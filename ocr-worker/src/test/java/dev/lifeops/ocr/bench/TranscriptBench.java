package dev.lifeops.ocr.bench;

import dev.lifeops.ocr.check.Checker;
import dev.lifeops.ocr.check.Reading;
import dev.lifeops.ocr.layout.Rows;
import dev.lifeops.ocr.parse.Hints;
import dev.lifeops.ocr.parse.Parser;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Scores layout, parse and check on a folder of transcripts with a {@code truth.json}.
 *
 * <p>Arguments: the folder, and {@code --misses} to see what went wrong on the receipts to tune on.
 * Every third receipt is held out: it is counted, never shown.
 */
final class TranscriptBench {

    private final Parser parser = new Parser();
    private final Checker checker = new Checker();
    private final List<Score> tuned = new ArrayList<>();
    private final List<Score> heldOut = new ArrayList<>();
    private final PrintStream out;
    private final Path folder;
    private final boolean showMisses;

    private TranscriptBench(Path folder, boolean showMisses, PrintStream out) {
        this.folder = folder;
        this.showMisses = showMisses;
        this.out = out;
    }

    static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length == 0) {
            out.println("TranscriptBench FOLDER [--misses]");
            return;
        }
        new TranscriptBench(Path.of(arguments[0]), List.of(arguments).contains("--misses"), out).run();
    }

    private void run() throws IOException {
        int place = 0;
        for (Map.Entry<String, Truth> entry :
                Truth.read(folder.resolve("truth.json")).entrySet()) {
            boolean held = place++ % 3 == 2;
            Reading reading = read(folder.resolve(entry.getKey() + ".csv"));
            Score score = Score.of(entry.getValue(), reading);
            (held ? heldOut : tuned).add(score);
            if (showMisses && !held && !score.perfect()) {
                show(entry.getKey(), entry.getValue(), reading, score);
            }
        }
        out.println(ScoreTable.header());
        out.println(ScoreTable.line("tuned on", tuned));
        out.println(ScoreTable.line("held out", heldOut));
    }

    private Reading read(Path file) throws IOException {
        Hints hints = Hints.on(LocalDate.now(ZoneOffset.UTC));
        return checker.check(List.of(parser.parse(Rows.of(Transcript.words(file)), hints)))
                .reading();
    }

    private void show(String name, Truth truth, Reading reading, Score score) {
        out.printf("== %s%n", name);
        if (!score.total()) {
            out.printf("   total    %s, read %s (%.2f)%n", truth.total(), reading.total(), score.confidence());
        }
        if (!score.date()) {
            out.printf("   date     %s, read %s%n", truth.date(), reading.purchasedOn());
        }
        if (!score.merchant()) {
            out.printf(
                    "   merchant %s, read %s%n",
                    truth.merchant(), reading.merchant().name());
        }
        if (score.invented() + score.missed() > 0) {
            truth.items().forEach(item -> out.printf("   item     %8s %s%n", item.price(), item.name()));
            reading.items().forEach(item -> out.printf("     read   %8s %s%n", item.total(), item.name()));
        }
    }
}
