package dev.lifeops.health.records;

import static java.util.stream.Collectors.joining;

import dev.lifeops.health.intake.Metric;
import dev.lifeops.shared.Tabular;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sources as a table. */
record SourcesTable(List<SourceView> sources) implements Tabular {

    @Override
    public List<String> columns() {
        return List.of(
                "key",
                "title",
                "metrics",
                "workouts",
                "earliest",
                "requests a minute",
                "interval",
                "first day",
                "last day",
                "apps");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return sources.stream()
                .map(it -> Arrays.asList(
                        it.key(),
                        it.title(),
                        it.metrics().stream().sorted().map(Metric::name).collect(joining(" ")),
                        it.workouts(),
                        it.earliest(),
                        it.requestsAMinute(),
                        it.interval(),
                        it.firstDay(),
                        it.lastDay(),
                        String.join("; ", it.apps())));
    }
}
