package dev.lifeops.health.files.google;

import dev.lifeops.health.files.Beginning;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.HistoryReader;
import dev.lifeops.health.files.Times;
import dev.lifeops.health.files.table.Row;
import dev.lifeops.health.files.table.Table;
import dev.lifeops.health.intake.DayValue;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.Source;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The tables of Google Health that have a row for each day, such as of the resting heart rate. Their columns are called as
 * those of moments are; what tells them apart is that each time is the midnight of a local day, written as one of UTC.
 */
@Component
class GoogleHealthDays implements HistoryReader {

    private static final Pattern MIDNIGHT = Pattern.compile("\"?\\d{4}-\\d{2}-\\d{2}T00:00(:00(\\.0+)?)?Z\"?");

    private static final Map<String, Metric> COLUMNS = Map.of(
            "beats per minute", Metric.RESTING_HEART_RATE,
            "average heart rate variability milliseconds", Metric.HEART_RATE_VARIABILITY,
            "breaths per minute", Metric.RESPIRATORY_RATE,
            "average percentage", Metric.OXYGEN_SATURATION);

    @Override
    public Source source() {
        return GoogleSources.HEALTH;
    }

    @Override
    public boolean knows(Beginning beginning) {
        return beginning.hasColumns(0, "timestamp")
                && COLUMNS.keySet().stream().anyMatch(column -> beginning.hasColumns(0, column))
                && isOfDays(beginning);
    }

    /** Whether there are rows and all that can be seen of them are at midnight; the last one seen may be cut. */
    static boolean isOfDays(Beginning beginning) {
        var times = beginning
                .text()
                .lines()
                .skip(1)
                .filter(line -> line.indexOf(',') > 0)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        return !times.isEmpty()
                && times.stream().allMatch(time -> MIDNIGHT.matcher(time).matches());
    }

    @Override
    public void read(HistoryFile file, Harvest harvest) throws IOException {
        Table.read(file, 0, UnaryOperator.identity(), harvest, row -> take(row, harvest));
    }

    private static void take(Row row, Harvest harvest) {
        var day = day(row.required("timestamp"));
        var origin = new Origin(row.textOr("data source", ""), "");
        var values = new ArrayList<DayValue>();
        COLUMNS.forEach((column, metric) -> {
            var value = row.number(column);
            // where nothing was measured some of them say 0
            if (value != null && value != 0) {
                values.add(new DayValue(metric, day, value, origin));
            }
        });
        values.forEach(harvest::add);
    }

    private static LocalDate day(String midnight) {
        return Times.read(midnight, OffsetDateTime::parse).toLocalDate();
    }
}
