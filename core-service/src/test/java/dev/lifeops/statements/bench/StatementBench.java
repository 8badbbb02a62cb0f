package dev.lifeops.statements.bench;

import dev.lifeops.CoreServiceApplication;
import dev.lifeops.TestClient;
import dev.lifeops.TestDatabase;
import dev.lifeops.statements.matching.MatchingBench;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Imports a large statement beside a plain COPY of the same rows, and looks for matches among made-up months. */
final class StatementBench {

    private static final int TIMES = 3;

    private final PrintStream out;
    private final Path folder;
    private final int lines;

    StatementBench(PrintStream out, Path folder, int lines) {
        this.out = out;
        this.folder = folder;
        this.lines = lines;
    }

    static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var lines = Integer.parseInt(arguments[0]);
        var folder = Path.of(System.getProperty("bench.kept", "target/bench"));
        new StatementBench(out, folder, lines).run();
        out.println();
        MatchingBench.run(
                out,
                List.of(new int[] {lines / 100, lines / 10}, new int[] {3 * lines / 100, 3 * lines / 10}, new int[] {
                    lines / 10, lines
                }));
    }

    void run() throws Exception {
        Files.createDirectories(folder);
        var file = folder.resolve("statement.csv");
        try (var context = start()) {
            var person = TestClient.at(port(context), JsonMapper.shared()).signedIn();
            var account = person.post(
                            "/api/v1/accounts", "{\"name\": \"Giro\", \"type\": \"BANK\", \"currency\": \"EUR\"}")
                    .field("id");
            var target = "/api/v1/statements/imports?accountId=" + account;
            LargeStatement.write(file, lines / 4);
            var quarter = new Peak();
            undo(person, take(context, person, target, file));
            var small = quarter.mebibytes();
            LargeStatement.write(file, lines);
            measure(context, person, target, file, small);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void measure(
            ConfigurableApplicationContext context, TestClient person, String target, Path file, long quarter)
            throws Exception {
        var imports = new double[TIMES];
        var copies = new double[TIMES];
        var copied = new CopiedRows(context.getBean(DataSource.class), folder);
        var peak = new Peak();
        var again = 0.0;
        for (var time = 0; time < TIMES; time++) {
            var taken = take(context, person, target, file);
            imports[time] = taken.seconds();
            again = take(context, person, target, file).seconds();
            copied.keep();
            undo(person, taken);
            clear(context);
            copies[time] = copied.bring();
            clear(context);
        }
        Arrays.sort(imports);
        Arrays.sort(copies);
        out.printf(
                "%d lines, %.1f MB, heap of %d MiB%n",
                lines, Files.size(file) / 1e6, Runtime.getRuntime().maxMemory() >> 20);
        out.printf("import      %6.1f s, %6.0f lines/s%n", imports[TIMES / 2], lines / imports[TIMES / 2]);
        out.printf("again       %6.1f s, all known%n", again);
        out.printf("plain COPY  %6.1f s, %6.0f lines/s%n", copies[TIMES / 2], lines / copies[TIMES / 2]);
        out.printf("of COPY     %6.2f%n", copies[TIMES / 2] / imports[TIMES / 2]);
        out.printf("peak        %d MiB for a quarter, %d MiB for all%n", quarter, peak.mebibytes());
    }

    private record Taken(String id, double seconds) {}

    private static Taken take(ConfigurableApplicationContext context, TestClient person, String target, Path file)
            throws IOException, InterruptedException {
        var start = System.nanoTime();
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(context) + target))
                    .header("Authorization", "Bearer " + person.accessToken())
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofFile(file))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.body());
            }
            var id = JsonMapper.shared().readTree(answer.body()).path("id").asString();
            return new Taken(id, (System.nanoTime() - start) / 1e9);
        }
    }

    private static void undo(TestClient person, Taken taken) {
        person.post("/api/v1/statements/imports/" + taken.id() + "/undo", null).is(200);
    }

    /** What is known of before is no part of what is measured. */
    private static void clear(ConfigurableApplicationContext context) throws SQLException {
        try (var connection = context.getBean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate finance.transaction, statements.entry cascade");
            statement.execute("truncate finance.daily_sum, finance.changed_payee");
            statement.execute("checkpoint");
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(CoreServiceApplication.class, TestDatabase.class)
                .properties(
                        "spring.config.name=core-service",
                        "spring.main.banner-mode=off",
                        "server.port=0",
                        "management.server.port=0",
                        "lifeops.identity.access-token-lifetime=5h",
                        "lifeops.statements.folder=" + folder.toAbsolutePath())
                .run();
    }

    private static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }

    /** The most that was left on the heap after a collection, looked at every two seconds. */
    private static final class Peak {

        private final AtomicLong most = new AtomicLong();
        private final Thread watcher = Thread.ofPlatform().daemon().start(this::watch);

        private void watch() {
            try {
                while (true) {
                    Thread.sleep(2_000);
                    System.gc();
                    var heap = Runtime.getRuntime();
                    most.accumulateAndGet(heap.totalMemory() - heap.freeMemory(), Math::max);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        long mebibytes() {
            watcher.interrupt();
            return most.get() >> 20;
        }
    }
}
