package dev.lifeops.health.daily;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.shared.Tabular;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days with all that is believed of them. */
@Schema(name = "HealthDays")
record DaysView(
        LocalDate from,
        LocalDate to,
        List<Day> days,
        @JsonIgnore boolean withOthers) implements Tabular {

    /** A day of which something is known. */
    @Schema(name = "HealthDay")
    record Day(
            LocalDate day,
            @Schema(description = "By metric") Map<Metric, DayFigure> values,
            @Nullable Night sleep) {}

    @Override
    public List<String> columns() {
        return withOthers ? VoicesTable.COLUMNS : believedColumns();
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return withOthers ? VoicesTable.rows(days) : believedRows();
    }

    private List<String> believedColumns() {
        return Stream.of(
                        Stream.of("day"),
                        metrics().stream().map(metric -> "%s (%s)".formatted(metric, metric.unit())),
                        NightColumns.NAMES.stream())
                .flatMap(it -> it)
                .toList();
    }

    private Stream<List<@Nullable Object>> believedRows() {
        var metrics = metrics();
        return days.stream().map(day -> {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(day.day());
            metrics.forEach(metric -> cells.add(valueOf(day, metric)));
            cells.addAll(NightColumns.of(day.sleep()));
            return cells;
        });
    }

    private List<Metric> metrics() {
        return days.stream()
                .flatMap(day -> day.values().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable Double valueOf(Day day, Metric metric) {
        var figure = day.values().get(metric);
        return figure == null ? null : figure.value();
    }
}
