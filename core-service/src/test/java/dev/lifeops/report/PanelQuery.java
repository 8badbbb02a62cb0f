package dev.lifeops.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A query of a dashboard, of a panel or of what may be chosen, as Grafana sends it. */
public record PanelQuery(String dashboard, String panel, String sql) {

    /**
     * The queries of some dashboards, those of their choices first.
     *
     * @param begin of the time that is looked at; null where each dashboard's own counts
     */
    public static List<PanelQuery> of(
            Set<String> files, @Nullable Instant begin, Instant now, Map<String, List<String>> variables) {
        return Dashboard.all().stream()
                .filter(dashboard -> files.contains(dashboard.file()))
                .flatMap(dashboard -> expanded(dashboard, begin == null ? dashboard.begin(now) : begin, now, variables))
                .toList();
    }

    private static Stream<PanelQuery> expanded(
            Dashboard dashboard, Instant begin, Instant now, Map<String, List<String>> variables) {
        var grafana = new GrafanaSql(begin, now, Duration.ofHours(1), variables);
        return queries(dashboard, grafana::expand);
    }

    private static Stream<PanelQuery> queries(Dashboard dashboard, Function<String, String> expand) {
        var panels = dashboard
                .panels()
                .flatMap(panel -> panel.targets()
                        .filter(target -> target.has("rawSql"))
                        .map(target -> new PanelQuery(
                                dashboard.file(),
                                panel.title(),
                                expand.apply(target.path("rawSql").asString()))));
        return Stream.concat(variables(dashboard, expand), panels);
    }

    /** What its choices are filled with. */
    private static Stream<PanelQuery> variables(Dashboard dashboard, Function<String, String> expand) {
        return dashboard
                .variables()
                .filter(variable -> variable.path("type").asString("").equals("query"))
                .map(variable -> new PanelQuery(
                        dashboard.file(),
                        "choices of " + variable.path("name").asString(""),
                        expand.apply(variable.path("query").asString(""))));
    }
}
