package dev.lifeops.takeout.bench;

import dev.lifeops.TestClient;
import dev.lifeops.bench.HeapPeak;
import dev.lifeops.bench.RunningCore;
import dev.lifeops.bench.Stopwatch;
import dev.lifeops.shared.personal.PersonalTables;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes receipts with their pictures out and in, beside a COPY of the same rows. */
final class TakeoutBench {

    private static final String TAKEOUTS = "/api/v1/takeouts";
    private static final String IMPORTS = TAKEOUTS + "/imports";
    private static final double MEGA = 1e6;

    private final PrintStream out;
    private final Path folder;
    private final int pictureBytes;

    private TakeoutBench(PrintStream out, Path folder, int pictureBytes) {
        this.out = out;
        this.folder = folder;
        this.pictureBytes = pictureBytes;
    }

    static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var receipts = Integer.parseInt(arguments[0]);
        var folder = Path.of(System.getProperty("bench.kept", "target/bench")).resolve("takeout");
        Files.createDirectories(folder);
        try {
            var bench = new TakeoutBench(out, folder, Integer.parseInt(arguments[1]));
            var quarter = bench.run(receipts / 4);
            var whole = bench.run(receipts);
            bench.print(receipts, quarter, whole);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private record Figures(
            long zipBytes,
            long copyBytes,
            double out,
            double fetched,
            double copiedOut,
            double sent,
            double in,
            double copiedIn,
            long peak) {}

    private Figures run(int receipts) throws Exception {
        try (var here = RunningCore.start(folder);
                var there = RunningCore.start(folder)) {
            var ada = here.somebody();
            var person = UUID.fromString(ada.get("/api/v1/me").field("id"));
            new Shoeboxes(here.bean(JdbcTemplate.class), here.bean(TransactionOperations.class))
                    .fill(person, receipts, pictureBytes);
            return measure(here, there, ada, person);
        }
    }

    private Figures measure(RunningCore here, RunningCore there, TestClient ada, UUID person)
            throws SQLException, IOException, InterruptedException {
        var peak = new HeapPeak();
        var watch = Stopwatch.started();
        var takeout = finished(ada, TAKEOUTS, ada.post(TAKEOUTS, null).field("id"));
        var made = watch.seconds();

        var zip = folder.resolve("takeout.zip");
        watch = Stopwatch.started();
        here.send(
                here.request(ada, TAKEOUTS + "/" + takeout.path("id").asString() + "/file")
                        .GET(),
                BodyHandlers.ofFile(zip),
                200);
        var fetched = watch.seconds();

        var bea = there.somebody();
        watch = Stopwatch.started();
        var handedIn = there.send(handIn(there, bea, zip), BodyHandlers.ofString(), 202);
        var sent = watch.seconds();
        watch = Stopwatch.started();
        finished(bea, IMPORTS, JsonMapper.shared().readTree(handedIn).path("id").asString());
        var taken = watch.seconds();
        var most = peak.mebibytes();

        var copies = new Copies(folder, here.bean(PersonalTables.class).taken());
        var copiedOut = copies.out(here.connections(), person);
        there.database().sql("checkpoint").update();
        var copiedIn = copies.in(there.connections());
        return new Figures(Files.size(zip), copies.bytes(), made, fetched, copiedOut, sent, taken, copiedIn, most);
    }

    private static HttpRequest.Builder handIn(RunningCore there, TestClient person, Path zip) throws IOException {
        return there.request(person, IMPORTS)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofFile(zip));
    }

    private static JsonNode finished(TestClient person, String path, String id) throws InterruptedException {
        while (true) {
            var view = person.get(path + "/" + id).body();
            switch (view.path("status").asString()) {
                case "DONE" -> {
                    return view;
                }
                case "REFUSED", "FAILED" -> throw new IllegalStateException(view.toString());
                default -> Thread.sleep(50);
            }
        }
    }

    private void print(int receipts, Figures quarter, Figures whole) {
        out.printf(
                "%d receipts with pictures of %d kB, heap of %d MiB%n",
                receipts, pictureBytes / 1000, Runtime.getRuntime().maxMemory() >> 20);
        out.printf(
                "take-out    %7.1f s, %6.0f receipts/s, %7.1f MB%n",
                whole.out, receipts / whole.out, whole.zipBytes / MEGA);
        out.printf(
                "COPY out    %7.1f s, %6.0f receipts/s, %7.1f MB%n",
                whole.copiedOut, receipts / whole.copiedOut, whole.copyBytes / MEGA);
        out.printf("of COPY     %7.2f%n", whole.copiedOut / whole.out);
        out.printf("fetched     %7.1f s, sent %.1f s%n", whole.fetched, whole.sent);
        out.printf("taken in    %7.1f s, %6.0f receipts/s%n", whole.in, receipts / whole.in);
        out.printf("COPY in     %7.1f s, %6.0f receipts/s%n", whole.copiedIn, receipts / whole.copiedIn);
        out.printf("of COPY     %7.2f%n", whole.copiedIn / whole.in);
        out.printf("peak        %d MiB for a quarter, %d MiB for all%n", quarter.peak, whole.peak);
    }
}
