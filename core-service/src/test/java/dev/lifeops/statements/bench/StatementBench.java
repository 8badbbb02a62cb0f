package dev.lifeops.statements.bench;

import dev.lifeops.CoreServiceApplication;
import dev.lifeops.TestClient;
import dev.lifeops.TestDatabase;
import dev.lifeops.bench.HeapPeak;
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
            var quarter = peak(context, person, target, file, lines / 4);
            var whole = peak(context, person, target, file, lines);
            measure(context, person, target, file);
            out.printf("peak        %d MiB for a quarter, %d MiB for all%n", quarter, whole);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Apart from what is timed, for it collects garbage all the while. */
    private static long peak(
            ConfigurableApplicationContext context, TestClient person, String target, Path file, int lines)
            throws IOException, InterruptedException, SQLException {
        LargeStatement.write(file, lines);
        var peak = new HeapPeak();
        var taken = take(context, person, target, file);
        var most = peak.mebibytes();
        undo(person, taken);
        clear(context);
        return most;
    }

    private void measure(ConfigurableApplicationContext context, TestClient person, String target, Path file)
            throws Exception {
        var imports = new double[TIMES];
        var copies = new double[TIMES];
        var bareCopies = new double[TIMES];
        var again = new double[TIMES];
        var copied = new CopiedRows(context.getBean(DataSource.class), folder);
        for (var time = 0; time < TIMES; time++) {
            var taken = take(context, person, target, file);
            imports[time] = taken.seconds();
            again[time] = take(context, person, target, file).seconds();
            copied.keep();
            undo(person, taken);
            clear(context);
            copies[time] = copied.bring();
            clear(context);
            bareCopies[time] = copied.bringUnchecked();
            clear(context);
        }
        var median = median(imports);
        out.printf(
                "%d lines, %.1f MB, heap of %d MiB%n",
                lines, Files.size(file) / 1e6, Runtime.getRuntime().maxMemory() >> 20);
        out.printf("import      %6.1f s, %6.0f lines/s%n", median, lines / median);
        out.printf("again       %6.1f s, all known%n", median(again));
        print("plain COPY", median(copies), median);
        print("unchecked", median(bareCopies), median);
    }

    private void print(String name, double seconds, double imported) {
        out.printf(
                "%-11s %6.1f s, %6.0f lines/s; the import reaches %.2f of it%n",
                name, seconds, lines / seconds, seconds / imported);
    }

    private static double median(double[] seconds) {
        return Arrays.stream(seconds).sorted().skip(TIMES / 2).findFirst().orElseThrow();
    }

    private record Taken(String id, double seconds) {}

    private static Taken take(ConfigurableApplicationContext context, TestClient person, String target, Path file)
            throws IOException, InterruptedException {
        // a session does not last as long as all imports
        var session = person.signedIn(person.email());
        var start = System.nanoTime();
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(context) + target))
                    .header("Authorization", "Bearer " + session.accessToken())
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
        person.signedIn(person.email())
                .post("/api/v1/statements/imports/" + taken.id() + "/undo", null)
                .is(200);
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
                        "lifeops.statements.folder=" + folder.toAbsolutePath())
                .run();
    }

    private static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }
}
