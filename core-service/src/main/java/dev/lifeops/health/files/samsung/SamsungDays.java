package dev.lifeops.health.files.samsung;

import dev.lifeops.health.files.Beginning;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.HistoryReader;
import dev.lifeops.health.files.table.Row;
import dev.lifeops.health.intake.DayValue;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.Source;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What each device counted of a day. They count the same steps, so each is an app of its own here. */
@Component
class SamsungDays implements HistoryReader {

    private static final Map<String, Metric> COLUMNS = Map.of(
            "step_count", Metric.STEPS,
            "distance", Metric.DISTANCE,
            "calorie", Metric.ACTIVE_ENERGY);

    @Override
    public Source source() {
        return SamsungTable.SOURCE;
    }

    @Override
    public boolean knows(Beginning beginning) {
        return SamsungTable.isOf("pedometer_day_summary", beginning);
    }

    @Override
    public void read(HistoryFile file, Harvest harvest) throws IOException {
        SamsungTable.read(file, harvest, row -> take(row, harvest));
    }

    /** The day is written as its own midnight in UTC. */
    private static void take(Row row, Harvest harvest) {
        var day = LocalDate.ofInstant(SamsungTimes.time(row, "day_time"), ZoneOffset.UTC);
        var origin = new Origin(row.textOr("deviceuuid", ""), "");
        var values = new ArrayList<DayValue>();
        COLUMNS.forEach((column, metric) -> {
            var value = row.number(column);
            if (value != null) {
                values.add(new DayValue(metric, day, value, origin));
            }
        });
        values.forEach(harvest::add);
    }
}
