package dev.lifeops.ocr.bench.confidence;

import dev.lifeops.ocr.bench.Known;
import dev.lifeops.ocr.bench.Run;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fits the confidences to receipts whose truth is known, and tells how honest they are on receipts they were not fitted
 * to: by turns of five folds, and on every third receipt, which is never fitted to.
 */
public final class Fitting {

    private static final int FOLDS = 5;

    private final PrintStream out;

    public Fitting(PrintStream out) {
        this.out = out;
    }

    /** Looks at every receipt of the folders in every way, and keeps what was seen in {@code exams}. */
    public void examine(List<Path> folders, Path exams) throws IOException {
        var receipts =
                folders.stream().flatMap(folder -> Known.in(folder).stream()).toList();
        var done = new AtomicInteger();
        var run = Run.ofWorker(receipts, Runtime.getRuntime().availableProcessors(), _ -> progress(done, receipts));
        try (var lines = Files.newBufferedWriter(exams)) {
            for (var measured : run.results()) {
                if (!measured.watched().glances().isEmpty()) {
                    lines.write(JsonMapper.shared().writeValueAsString(Exam.of(measured)));
                    lines.newLine();
                }
            }
        }
    }

    private void progress(AtomicInteger done, List<Known> receipts) {
        if (done.incrementAndGet() % 50 == 0) {
            out.printf("  %d of %d read%n", done.get(), receipts.size());
        }
    }

    /** Fits to what was seen, prints the tables, and writes the weights to {@code weights}. */
    public void fit(Path exams, Path weights) throws IOException {
        var all = read(exams);
        var own = all.stream().filter(exam -> !exam.aside()).toList();
        var aside = all.stream().filter(Exam::aside).toList();
        var before = before(weights);
        var models = Models.fit(own, before);
        var unseen = new ArrayList<Judged>();
        for (var fold = 0; fold < FOLDS; fold++) {
            var turn = fold;
            var fitted = Models.fit(
                    own.stream().filter(exam -> exam.fold(FOLDS) != turn).toList(), before);
            own.stream().filter(exam -> exam.fold(FOLDS) == turn).forEach(exam -> unseen.add(new Judged(exam, fitted)));
        }
        var kept = aside.stream().map(exam -> new Judged(exam, models)).toList();
        out.print(Thresholds.table("by turns", unseen));
        out.print(Thresholds.table("kept aside", kept));
        for (var field : Field.values()) {
            out.print(reliability(field, "by turns", unseen));
            out.print(reliability(field, "kept aside", kept));
            Files.writeString(
                    weights.resolve(file(field)),
                    header(own.size()) + models.of(field).properties());
        }
    }

    private static Map<Field, Map<String, Double>> before(Path weights) throws IOException {
        var before = new EnumMap<Field, Map<String, Double>>(Field.class);
        for (var field : Field.values()) {
            var file = new Properties();
            try (var reader = Files.newBufferedReader(weights.resolve(file(field)))) {
                file.load(reader);
            }
            before.put(
                    field,
                    file.stringPropertyNames().stream()
                            .collect(Collectors.toMap(
                                    name -> name, name -> Double.parseDouble(file.getProperty(name)))));
        }
        return before;
    }

    private static List<Exam> read(Path exams) throws IOException {
        try (var lines = Files.lines(exams)) {
            return lines.map(line -> JsonMapper.shared().readValue(line, Exam.class))
                    .toList();
        }
    }

    private static String reliability(Field field, String title, List<Judged> judged) {
        var reliability = new Reliability();
        judged.forEach(each -> field.answers(each.reported())
                .forEach(answer -> reliability.add(each.models().probability(field, answer), answer.right())));
        return reliability.table(name(field) + ", " + title);
    }

    private static String file(Field field) {
        return name(field) + "-confidence.properties";
    }

    private static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static String header(int receipts) {
        return """
                # Fitted to %d receipts by bench/reader --fit; docs/decisions/confidence.md tells what the features are.
                """.formatted(receipts);
    }
}
