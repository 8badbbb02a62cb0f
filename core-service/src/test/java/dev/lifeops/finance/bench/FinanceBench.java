package dev.lifeops.finance.bench;

import static java.util.Comparator.comparingDouble;

import dev.lifeops.TestClient;
import dev.lifeops.bench.Jobs;
import dev.lifeops.bench.Latency;
import dev.lifeops.bench.Panels;
import dev.lifeops.bench.RunningCore;
import dev.lifeops.bench.Sizes;
import dev.lifeops.bench.Stopwatch;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ten years of a household's books: how large they are, and how long what people ask of them takes. */
final class FinanceBench {

    private static final Set<String> DASHBOARDS = Set.of(
            "finance.json",
            "budget.json",
            "worth.json",
            "categories.json",
            "prices.json",
            "subscriptions.json",
            "receipts.json",
            "life.json");

    private static final int LINES_AT_ONCE = 100_000;

    private final PrintStream out;
    private final Path folder;
    private final int entriesEach;
    private final LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);

    /** @param entriesEach how many transactions each of the ten people has, about */
    FinanceBench(PrintStream out, Path folder, int entriesEach) {
        this.out = out;
        this.folder = folder;
        this.entriesEach = entriesEach;
    }

    static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var folder = Path.of(System.getProperty("bench.kept", "target/bench"));
        new FinanceBench(out, folder, Integer.parseInt(arguments[0])).run();
    }

    void run() throws Exception {
        Files.createDirectories(folder);
        try (var core = RunningCore.start(folder)) {
            var household = new Household(core, today, entriesEach);
            load(core, household);
            try (var reader = core.reader()) {
                new Sizes(out, core.database(), "finance").print();
                api(core, household);
                dashboards(core, reader, household);
                new AppliedRules(out, core, household).print();
                new BulkLoad(out, core, household.of(LINES_AT_ONCE)).print();
            }
        }
    }

    private void load(RunningCore core, Household household) throws Exception {
        var watch = Stopwatch.started();
        var lines = household.load();
        var loaded = watch.seconds();
        new Jobs(core).catchUp();
        core.database().sql("vacuum analyze").update();
        out.printf(
                "%d lines loaded by COPY in %.0f s, what the service makes of them in %.0f s%n%n",
                lines, loaded, watch.seconds() - loaded);
    }

    private void api(RunningCore core, Household household) throws Exception {
        out.printf("%nAPI, over HTTP, median ms, and the answer's kB%n");
        var person = household.people().getFirst();
        for (var path : new Questions(signedIn(person), today, household.begin()).paths()) {
            ask(core, signedIn(person), path);
        }
    }

    /** Tokens do not last as long as a bench. */
    private static TestClient signedIn(TestClient person) {
        return person.signedOut().signedIn(person.email());
    }

    private void ask(RunningCore core, TestClient person, String path) throws Exception {
        var bytes = core.get(person, path);
        out.printf("%8.1f %6d  %s%n", Latency.of(() -> core.get(person, path)), bytes / 1000, path);
    }

    private void dashboards(RunningCore core, Connection reader, Household household) throws Exception {
        var everybody = core.database()
                .sql("select id::text from identity.account")
                .query(String.class)
                .list();
        var variables = Map.of(
                "person", everybody,
                "currency", List.of("PLN"),
                "category", List.of("all"),
                "merchant", List.of("all"),
                "item", List.of("all"),
                "priced", List.of("most"));
        var begin = household.begin().atStartOfDay(ZoneOffset.UTC).toInstant();
        var panels = new Panels(out, reader, DASHBOARDS, begin, household.end(), variables);
        out.printf(
                "%nDashboards, as the role behind Grafana, everybody chosen, median ms: their own time, ten years%n");
        var timed = panels.print();
        out.printf("%nPlans of the slowest five over the dashboards' own time%n");
        for (var slow : timed.stream()
                .sorted(comparingDouble(Panels.Timed::millis).reversed())
                .limit(5)
                .toList()) {
            out.printf("%n-- %.1f ms %s%n", slow.millis(), slow.name());
            panels.explain(slow.sql());
        }
    }
}
