package dev.lifeops.health.files.google;

import dev.lifeops.health.files.Beginning;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.HistoryReader;
import dev.lifeops.health.files.Times;
import dev.lifeops.health.files.table.Row;
import dev.lifeops.health.files.table.Table;
import dev.lifeops.health.intake.DayValue;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.Source;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Fit's table of days, which Fit has added up itself. */
@Component
class FitDays implements HistoryReader {

    @Override
    public Source source() {
        return GoogleSources.FIT;
    }

    @Override
    public boolean knows(Beginning beginning) {
        return beginning.hasColumns(0, "Date")
                && FitColumn.anyIn(beginning.line(0).toLowerCase(Locale.ROOT));
    }

    @Override
    public void read(HistoryFile file, Harvest harvest) throws IOException {
        Table.read(file, 0, UnaryOperator.identity(), harvest, row -> take(row, harvest));
    }

    private static void take(Row row, Harvest harvest) {
        var day = Times.read(row.required("date"), LocalDate::parse);
        var values = new ArrayList<DayValue>();
        for (var column : FitColumn.values()) {
            var value = row.number(column.title());
            if (value != null) {
                values.add(new DayValue(column.metric(), day, column.inUnitOfMetric(value), Origin.UNKNOWN));
            }
        }
        values.forEach(harvest::add);
    }
}
