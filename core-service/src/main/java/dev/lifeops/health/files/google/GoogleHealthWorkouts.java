package dev.lifeops.health.files.google;

import dev.lifeops.health.files.Beginning;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.HistoryReader;
import dev.lifeops.health.files.table.Row;
import dev.lifeops.health.files.table.Table;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.Source;
import dev.lifeops.health.intake.Workout;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Exercises, of which a tracker or else the person says how far they went. */
@Component
class GoogleHealthWorkouts implements HistoryReader {

    private static final Origin ORIGIN = new Origin("Google Health", "");
    private static final double MILLIMETRE = 0.001;

    @Override
    public Source source() {
        return GoogleSources.HEALTH;
    }

    @Override
    public boolean knows(Beginning beginning) {
        return beginning.hasColumns(0, "exercise_start", "exercise_end", "activity_name");
    }

    @Override
    public void read(HistoryFile file, Harvest harvest) throws IOException {
        Table.read(file, 0, UnaryOperator.identity(), harvest, row -> harvest.add(workout(row)));
    }

    private static Workout workout(Row row) {
        var distance = amount(row, "total_distance_mm");
        return new Workout(
                row.textOr("activity_name", "other"),
                GoogleTimes.time(row, "exercise_start"),
                GoogleTimes.time(row, "exercise_end"),
                ORIGIN,
                GoogleTimes.offset(row, "utc_offset"),
                row.text("exercise_id"),
                distance == null ? null : distance * MILLIMETRE,
                amount(row, "total_calories"));
    }

    /** A tracker that measured nothing says 0. */
    private static @Nullable Double amount(Row row, String column) {
        var tracked = row.number("tracker_" + column);
        return tracked != null && tracked > 0 ? tracked : row.number("manually_logged_" + column);
    }
}
