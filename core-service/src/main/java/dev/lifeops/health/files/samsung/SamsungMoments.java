package dev.lifeops.health.files.samsung;

import dev.lifeops.health.files.Beginning;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.HistoryReader;
import dev.lifeops.health.files.table.Row;
import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was measured at a moment, in a table for each metric. */
@Component
class SamsungMoments implements HistoryReader {

    private static final Map<String, Metric> COLUMNS = Map.of("heart_rate", Metric.HEART_RATE, "weight", Metric.WEIGHT);

    @Override
    public Source source() {
        return SamsungTable.SOURCE;
    }

    @Override
    public boolean knows(Beginning beginning) {
        return COLUMNS.keySet().stream().anyMatch(kind -> SamsungTable.isOf(kind, beginning));
    }

    @Override
    public void read(HistoryFile file, Harvest harvest) throws IOException {
        SamsungTable.read(file, harvest, row -> take(row, harvest));
    }

    private static void take(Row row, Harvest harvest) {
        var time = SamsungTimes.time(row, "start_time");
        var values = new ArrayList<Measurement>();
        COLUMNS.forEach((column, metric) -> {
            var value = row.number(column);
            if (value != null) {
                values.add(new Measurement(
                        metric,
                        time,
                        time,
                        value,
                        SamsungTable.origin(row),
                        SamsungTimes.offset(row),
                        row.text("datauuid")));
            }
        });
        values.forEach(harvest::add);
    }
}
