package dev.lifeops.health.bench;

import dev.lifeops.bench.RunningCore;
import dev.lifeops.bench.Stopwatch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports made-up exports of each kind, and sets a plain COPY of the same rows beside it. */
final class ImportBench {

    private static final String HEAD = "%-34s %9s %7s %8s %9s %9s %9s %6s %8s %8s %8s%n";
    private static final double MEGA = 1e6;

    private final PrintStream out;
    private final Path folder;
    private final int measurements;

    ImportBench(PrintStream out, Path folder, int measurements) {
        this.out = out;
        this.folder = folder;
        this.measurements = measurements;
    }

    static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var folder = Path.of(System.getProperty("bench.kept", "target/bench"));
        var wanted = List.of(arguments).subList(1, arguments.length);
        new ImportBench(out, folder, Integer.parseInt(arguments[0]))
                .run(LargeExport.ALL.stream()
                        .filter(it -> wanted.isEmpty()
                                || wanted.stream().anyMatch(it.kind().toLowerCase(Locale.ROOT)::contains))
                        .toList());
    }

    void run(List<LargeExport> exports) throws Exception {
        Files.createDirectories(folder);
        out.printf("heap: at most %d MiB%n%n", Runtime.getRuntime().maxMemory() >> 20);
        out.printf(
                HEAD,
                "",
                "rows",
                "MB",
                "upload",
                "import",
                "COPY text",
                "COPY bin.",
                "of",
                "peak at",
                "peak at",
                "days");
        out.printf(HEAD, "", "", "", "MB/s", "rows/s", "rows/s", "rows/s", "better", "quarter", "whole", "summed s");
        try (var core = RunningCore.start(folder)) {
            for (var export : exports) {
                measure(core, export);
            }
        }
    }

    private void measure(RunningCore core, LargeExport export) throws Exception {
        var file = folder.resolve(export.fileName());
        try {
            export.write(file, measurements / 4);
            var quarter = imported(core, file).peak();
            export.write(file, measurements);
            var whole = imported(core, file);
            print(export, file, quarter, whole);
            if (export instanceof LargeApple) {
                printParser(file, whole.read());
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** What one import took. */
    private record Taken(
            long rows, double upload, double read, double summed, double copyText, double copyBinary, long peak) {}

    private Taken imported(RunningCore core, Path file) throws IOException, InterruptedException, SQLException {
        var person = core.somebody();
        var imports = new HealthImports(core);
        core.database().sql("checkpoint").update();
        try (var heap = new PeakHeap()) {
            var watch = Stopwatch.started();
            var id = imports.send(person, file);
            var uploaded = watch.seconds();
            imports.read(person, id);
            var read = watch.seconds();
            imports.sumUp();
            var summed = watch.seconds();
            var copy = new PlainCopy(core.connections(), folder);
            var rows = count(core.database());
            var taken = new Taken(
                    rows,
                    uploaded,
                    read - uploaded,
                    summed - read,
                    copy.seconds("text"),
                    copy.seconds("binary"),
                    heap.mebibytes());
            forget(core.database());
            return taken;
        }
    }

    private static long count(JdbcClient database) {
        return database.sql("select count(*) from health.measurement")
                .query(Long.class)
                .single();
    }

    private static void forget(JdbcClient database) {
        database.sql(
                        "truncate health.measurement, health.day_value, health.sleep, health.workout, health.origin cascade")
                .update();
    }

    private void print(LargeExport export, Path file, long quarter, Taken taken) throws IOException {
        var copy = Math.max(taken.rows() / taken.copyText(), taken.rows() / taken.copyBinary());
        out.printf(
                "%-34s %9d %7.0f %8.0f %9.0f %9.0f %9.0f %5.0f%% %4d MiB %4d MiB %8.1f%n",
                export.kind(),
                taken.rows(),
                Files.size(file) / MEGA,
                Files.size(file) / MEGA / taken.upload(),
                taken.rows() / taken.read(),
                taken.rows() / taken.copyText(),
                taken.rows() / taken.copyBinary(),
                100 * taken.rows() / taken.read() / copy,
                quarter,
                taken.peak(),
                taken.summed());
    }

    private void printParser(Path archive, double seconds) throws IOException, XMLStreamException {
        var size = BareParser.size(archive) / MEGA;
        out.printf(
                "  its %.0f MB of XML: imported at %.0f MB/s, the parser alone with unzipping %.0f MB/s%n",
                size, size / seconds, size / BareParser.seconds(archive));
    }
}
