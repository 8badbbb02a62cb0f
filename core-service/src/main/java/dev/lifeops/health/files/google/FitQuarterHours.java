package dev.lifeops.health.files.google;

import dev.lifeops.health.files.Beginning;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.HistoryReader;
import dev.lifeops.health.files.Times;
import dev.lifeops.health.files.table.Row;
import dev.lifeops.health.files.table.Table;
import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.Source;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Fit's tables of quarter hours, one a day; the day is in the file's name. */
@Component
class FitQuarterHours implements HistoryReader {

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[^/]*$");

    @Override
    public Source source() {
        return GoogleSources.FIT;
    }

    @Override
    public boolean knows(Beginning beginning) {
        return beginning.hasColumns(0, "Start time", "End time")
                && FitColumn.anyIn(beginning.line(0).toLowerCase(Locale.ROOT))
                && DAY.matcher(beginning.name()).find();
    }

    @Override
    public void read(HistoryFile file, Harvest harvest) throws IOException {
        var name = DAY.matcher(file.name());
        if (name.find()) {
            var date = name.group(1);
            Table.read(
                    file,
                    0,
                    UnaryOperator.identity(),
                    harvest,
                    row -> take(Times.read(date, LocalDate::parse), row, harvest));
        }
    }

    private static void take(LocalDate day, Row row, Harvest harvest) {
        var start = timeOn(day, row.required("start time"));
        var end = timeOn(day, row.required("end time"));
        // the last quarter of an hour ends at 00:00 of the next day
        var after = end.isAfter(start) ? end : end.plusDays(1);
        var values = new ArrayList<Measurement>();
        for (var column : FitColumn.values()) {
            var value = column.isOfQuarterHours() ? row.number(column.title()) : null;
            if (value != null) {
                values.add(new Measurement(
                        column.metric(),
                        start.toInstant(),
                        after.toInstant(),
                        column.inUnitOfMetric(value),
                        Origin.UNKNOWN,
                        start.getOffset(),
                        null));
            }
        }
        values.forEach(harvest::add);
    }

    private static OffsetDateTime timeOn(LocalDate day, String time) {
        return Times.read(time, OffsetTime::parse).atDate(day);
    }
}
