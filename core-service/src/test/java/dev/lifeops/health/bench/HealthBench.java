package dev.lifeops.health.bench;

import dev.lifeops.demo.DemoApplication;
import dev.lifeops.report.PanelQuery;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Ten years of a household: how large they are, and how long what people look at takes. */
final class HealthBench {

    private static final Set<String> DASHBOARDS = Set.of("health.json", "life.json");
    private static final String READER = "lifeops_report";

    private static final List<String> PATHS = List.of(
            "daily?from=2025-12-02&to=2025-12-31",
            "daily?from=2025-01-01&to=2025-12-31",
            "daily?from=2016-01-01&to=2025-12-31",
            "sleep?from=2025-12-02&to=2025-12-31",
            "sleep?from=2016-01-01&to=2025-12-31",
            "workouts?from=2016-01-01&to=2025-12-31",
            "measurements?metric=HEART_RATE&from=2025-12-31T00:00:00Z&to=2026-01-01T00:00:00Z&size=1000",
            "measurements?metric=HEART_RATE&from=2025-12-31T00:00:00Z&to=2026-01-01T00:00:00Z&resolution=MINUTE&size=1000",
            "measurements?metric=HEART_RATE&from=2025-12-01T00:00:00Z&to=2026-01-01T00:00:00Z&resolution=HOUR&size=1000",
            "measurements?metric=STEPS&from=2025-10-01T00:00:00Z&to=2026-01-01T00:00:00Z&resolution=DAY&size=1000",
            "sources",
            "imports");

    private final PrintStream out;
    private final Path folder;
    private final int minutesBetween;

    HealthBench(PrintStream out, Path folder, int minutesBetween) {
        this.out = out;
        this.folder = folder;
        this.minutesBetween = minutesBetween;
    }

    static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var folder = Path.of(System.getProperty("bench.kept", "target/bench"));
        new HealthBench(out, folder, Integer.parseInt(arguments[0])).run();
    }

    void run() throws Exception {
        Files.createDirectories(folder);
        try (var core = RunningCore.start(folder)) {
            var household = new Household(core, minutesBetween);
            load(household);
            fillDemo(core);
            try (var reader = reader(core)) {
                new Sizes(out, core.database()).print();
                api(core, household);
                dashboards(reader, core);
                plans(reader, core);
            }
        }
    }

    private void load(Household household) throws Exception {
        var watch = Stopwatch.started();
        var rows = household.load();
        var loaded = watch.seconds();
        household.sumUp();
        out.printf(
                "%d measurements loaded by COPY in %.0f s, the pictures of all days drawn in %.0f s%n%n",
                rows, loaded, watch.seconds() - loaded);
    }

    /** Somebody who spends, too. */
    private static void fillDemo(RunningCore core) {
        var details = core.bean(JdbcConnectionDetails.class);
        DemoApplication.fill(
                "--spring.datasource.url=" + details.getJdbcUrl(),
                "--spring.datasource.username=" + details.getUsername(),
                "--spring.datasource.password=" + details.getPassword(),
                "--logging.structured.format.console=",
                "--lifeops.demo.email=demo@lifeops.local");
    }

    private static Connection reader(RunningCore core) throws SQLException {
        var password = "only-for-this-bench";
        core.database()
                .sql("alter role %s login password '%s'".formatted(READER, password))
                .update();
        var url = core.bean(JdbcConnectionDetails.class).getJdbcUrl().replaceFirst("\\?.*", "");
        return DriverManager.getConnection(url, READER, password);
    }

    private void api(RunningCore core, Household household) throws Exception {
        out.printf("%nAPI, over HTTP, median ms, and the answer's kB%n");
        var person = household
                .people()
                .getFirst()
                .signedOut()
                .signedIn(household.people().getFirst().email());
        for (var path : PATHS) {
            var address = "/api/v1/health/" + path;
            out.printf(
                    "%8.1f %6d  %s%n",
                    Latency.of(() -> core.get(person, address)), core.get(person, address) / 1000, path);
        }
    }

    private void dashboards(Connection reader, RunningCore core) throws Exception {
        var own = queries(core, false);
        var decade = queries(core, true);
        out.printf(
                "%nDashboards, as the role behind Grafana, everybody chosen, median ms: their own time, ten years%n");
        for (var number = 0; number < own.size(); number++) {
            var query = own.get(number);
            var tenYears = decade.get(number).sql();
            out.printf(
                    "%8.1f %8.1f  %s: %s%n",
                    Latency.of(() -> run(reader, query.sql())),
                    Latency.of(() -> run(reader, tenYears)),
                    query.dashboard(),
                    query.panel());
        }
    }

    private void plans(Connection reader, RunningCore core) throws SQLException {
        out.printf("%nPlans of the dashboards' queries over ten years%n");
        for (var query : queries(core, true)) {
            out.printf("%n-- %s: %s%n", query.dashboard(), query.panel());
            explain(reader, query.sql());
        }
    }

    private static List<PanelQuery> queries(RunningCore core, boolean tenYears) {
        var everybody = core.database()
                .sql("select id::text from identity.account")
                .query(String.class)
                .list();
        var variables = Map.of("person", everybody, "goal", List.of("8000"), "currency", List.of("PLN"));
        return PanelQuery.of(DASHBOARDS, tenYears ? Wrist.BEGIN : null, Household.END, variables);
    }

    private static int run(Connection reader, String sql) throws SQLException {
        try (var statement = reader.createStatement();
                var rows = statement.executeQuery(sql)) {
            var count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    private void explain(Connection reader, String sql) throws SQLException {
        try (var statement = reader.createStatement();
                var lines = statement.executeQuery("explain (analyze, costs off, timing off) " + sql)) {
            while (lines.next()) {
                out.println(lines.getString(1));
            }
        }
    }
}
