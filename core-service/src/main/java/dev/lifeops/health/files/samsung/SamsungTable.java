package dev.lifeops.health.files.samsung;

import dev.lifeops.health.files.Beginning;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.table.Row;
import dev.lifeops.health.files.table.Table;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.Source;
import java.io.IOException;
import java.util.EnumSet;
import java.util.function.Consumer;

/** A table of Samsung Health: its kind stands in the first line, its columns in the second. */
final class SamsungTable {

    static final Source SOURCE = Source.ofFiles(
            "samsung-health",
            "Samsung Health",
            EnumSet.of(
                    Metric.STEPS,
                    Metric.DISTANCE,
                    Metric.ACTIVE_ENERGY,
                    Metric.HEART_RATE,
                    Metric.WEIGHT,
                    Metric.SLEEP),
            true);

    private SamsungTable() {}

    // the kind is the last part of the name of the table
    static boolean isOf(String kind, Beginning beginning) {
        var table = beginning.line(0).split(",", 2)[0];
        return table.startsWith("com.samsung.") && table.endsWith("." + kind);
    }

    static void read(HistoryFile file, Harvest harvest, Consumer<Row> rows) throws IOException {
        Table.read(file, 1, SamsungTable::shortened, harvest, rows);
    }

    static Origin origin(Row row) {
        return new Origin(row.textOr("pkg_name", ""), row.textOr("deviceuuid", ""));
    }

    /** Some columns carry the name of the table before their own. */
    private static String shortened(String title) {
        return title.substring(title.lastIndexOf('.') + 1);
    }
}
