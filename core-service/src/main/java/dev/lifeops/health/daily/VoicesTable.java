package dev.lifeops.health.daily;

import dev.lifeops.health.daily.DaysView.Day;
import dev.lifeops.health.intake.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days as a table of all that is said of them, a row for each value: the one that is believed, then the others. */
final class VoicesTable {

    static final List<String> COLUMNS = List.of("day", "metric", "value", "unit", "source", "app", "believed");

    private VoicesTable() {}

    static Stream<List<@Nullable Object>> rows(List<Day> days) {
        return days.stream()
                .flatMap(day -> day.values().entrySet().stream().flatMap(it -> rows(day, it.getKey(), it.getValue())));
    }

    private static Stream<List<@Nullable Object>> rows(Day day, Metric metric, DayFigure figure) {
        var believed = new Voice(figure.source(), figure.app(), figure.value());
        return Stream.concat(
                Stream.of(row(day, metric, believed, true)),
                figure.others().stream().map(other -> row(day, metric, other, false)));
    }

    private static List<@Nullable Object> row(Day day, Metric metric, Voice voice, boolean believed) {
        return Arrays.asList(day.day(), metric, voice.value(), metric.unit(), voice.source(), voice.app(), believed);
    }
}
