package dev.lifeops.health.files.google;

import dev.lifeops.health.files.Beginning;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.HistoryReader;
import dev.lifeops.health.files.Times;
import dev.lifeops.health.files.table.Row;
import dev.lifeops.health.files.table.Table;
import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.Source;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The tables of Google Health, one metric each; a file may say only "no data" and is then none of them. */
@Component
class GoogleHealthTable implements HistoryReader {

    private static final List<Column> COLUMNS = List.of(
            new Column("steps", Metric.STEPS, 1),
            new Column("beats per minute", Metric.HEART_RATE, 1),
            new Column("weight grams", Metric.WEIGHT, 0.001),
            new Column("distance", Metric.DISTANCE, 1),
            new Column("calories", Metric.TOTAL_ENERGY, 1),
            new Column("kilocalories", Metric.ACTIVE_ENERGY, 1));

    /** Of the pace of a walk, whose steps the table of steps has already. */
    private static final String OF_PACE = "distance millimeters";

    private record Column(String title, Metric metric, double factor) {}

    @Override
    public Source source() {
        return GoogleSources.HEALTH;
    }

    @Override
    public boolean knows(Beginning beginning) {
        return beginning.hasColumns(0, "timestamp")
                && COLUMNS.stream().anyMatch(column -> beginning.hasColumns(0, column.title()))
                && !beginning.hasColumns(0, OF_PACE)
                && !GoogleHealthDays.isOfDays(beginning);
    }

    @Override
    public void read(HistoryFile file, Harvest harvest) throws IOException {
        Table.read(file, 0, UnaryOperator.identity(), harvest, row -> take(row, harvest));
    }

    private static void take(Row row, Harvest harvest) {
        var time = Times.read(row.required("timestamp"), OffsetDateTime::parse);
        var offset = time.getOffset().equals(ZoneOffset.UTC) ? null : time.getOffset();
        var origin = new Origin(row.textOr("data source", ""), "");
        var values = new ArrayList<Measurement>();
        for (var column : COLUMNS) {
            var value = row.number(column.title());
            if (value != null) {
                values.add(new Measurement(
                        column.metric(),
                        time.toInstant(),
                        time.toInstant(),
                        value * column.factor(),
                        origin,
                        offset,
                        null));
            }
        }
        values.forEach(harvest::add);
    }
}
