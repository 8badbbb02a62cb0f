package dev.lifeops.bench;

import dev.lifeops.report.PanelQuery;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The queries of some dashboards, put as Grafana puts them, by the role behind it. */
public final class Panels {

    private final PrintStream out;
    private final Connection reader;
    private final List<PanelQuery> own;
    private final List<PanelQuery> longest;

    /**
     * @param files of the dashboards
     * @param begin of all that there is
     */
    public Panels(
            PrintStream out,
            Connection reader,
            Set<String> files,
            Instant begin,
            Instant end,
            Map<String, List<String>> variables) {
        this.out = out;
        this.reader = reader;
        this.own = PanelQuery.of(files, null, end, variables);
        this.longest = PanelQuery.of(files, begin, end, variables);
    }

    /** A query and what it took, over the dashboard's own time. */
    public record Timed(String name, double millis, String sql) {}

    /** Prints medians over each dashboard's own time and over all there is, and tells the former. */
    public List<Timed> print() throws Exception {
        var timed = new ArrayList<Timed>();
        for (var number = 0; number < own.size(); number++) {
            var query = own.get(number);
            var name = query.dashboard() + ": " + query.panel();
            var millis = Latency.of(() -> run(query.sql()));
            var all = longest.get(number).sql();
            out.printf("%8.1f %8.1f  %s%n", millis, Latency.of(() -> run(all)), name);
            timed.add(new Timed(name, millis, query.sql()));
        }
        return timed;
    }

    /** Prints how each is answered over all there is. */
    public void plans() throws SQLException {
        for (var query : longest) {
            out.printf("%n-- %s: %s%n", query.dashboard(), query.panel());
            explain(query.sql());
        }
    }

    public void explain(String sql) throws SQLException {
        try (var statement = reader.createStatement();
                var lines = statement.executeQuery("explain (analyze, costs off, timing off) " + sql)) {
            while (lines.next()) {
                out.println(lines.getString(1));
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = reader.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                // all of them have to come
            }
        }
    }
}
