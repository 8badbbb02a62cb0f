package dev.lifeops.health.bench;

import dev.lifeops.bench.Latency;
import dev.lifeops.bench.Panels;
import dev.lifeops.bench.RunningCore;
import dev.lifeops.bench.Sizes;
import dev.lifeops.bench.Stopwatch;
import dev.lifeops.demo.DemoApplication;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Ten years of a household: how large they are, and how long what people look at takes. */
final class HealthBench {

    private static final Set<String> DASHBOARDS = Set.of("health.json", "life.json");

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
            try (var reader = core.reader()) {
                new Sizes(out, core.database(), "health").print();
                api(core, household);
                var panels = panels(core, reader);
                out.printf(
                        "%nDashboards, as the role behind Grafana, everybody chosen, median ms: their own time, ten years%n");
                panels.print();
                out.printf("%nPlans of the dashboards' queries over ten years%n");
                panels.plans();
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

    private Panels panels(RunningCore core, Connection reader) {
        var everybody = core.database()
                .sql("select id::text from identity.account")
                .query(String.class)
                .list();
        var variables = Map.of("person", everybody, "goal", List.of("8000"), "currency", List.of("PLN"));
        return new Panels(out, reader, DASHBOARDS, Wrist.BEGIN, Household.END, variables);
    }
}
