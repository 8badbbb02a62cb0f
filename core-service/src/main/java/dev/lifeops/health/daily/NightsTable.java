package dev.lifeops.health.daily;

import dev.lifeops.health.daily.SleepView.Sleep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nights as a table of all that is said of them: the one that is believed, then the others. */
final class NightsTable {

    static final List<String> COLUMNS = Stream.of(Stream.of("day"), NightColumns.NAMES.stream(), Stream.of("believed"))
            .flatMap(it -> it)
            .toList();

    private NightsTable() {}

    static Stream<List<@Nullable Object>> rows(List<Sleep> nights) {
        return nights.stream()
                .flatMap(sleep -> Stream.concat(
                        Stream.of(row(sleep, sleep.night(), true)),
                        sleep.others().stream().map(other -> row(sleep, other, false))));
    }

    private static List<@Nullable Object> row(Sleep sleep, Night night, boolean believed) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(sleep.day());
        cells.addAll(NightColumns.of(night));
        cells.add(believed);
        return cells;
    }
}
