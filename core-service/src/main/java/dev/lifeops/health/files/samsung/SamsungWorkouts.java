package dev.lifeops.health.files.samsung;

import dev.lifeops.health.files.Beginning;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.HistoryReader;
import dev.lifeops.health.files.table.Row;
import dev.lifeops.health.intake.Source;
import dev.lifeops.health.intake.Workout;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Exercises, their kinds written as numbers. */
@Component
class SamsungWorkouts implements HistoryReader {

    private static final Map<String, String> KINDS = Map.of(
            "1001", "walking",
            "1002", "running",
            "10007", "strength_training",
            "11007", "biking",
            "13001", "hiking",
            "14001", "swimming");

    @Override
    public Source source() {
        return SamsungTable.SOURCE;
    }

    @Override
    public boolean knows(Beginning beginning) {
        return SamsungTable.isOf("exercise", beginning);
    }

    @Override
    public void read(HistoryFile file, Harvest harvest) throws IOException {
        SamsungTable.read(file, harvest, row -> harvest.add(workout(row)));
    }

    private static Workout workout(Row row) {
        return new Workout(
                KINDS.getOrDefault(row.textOr("exercise_type", ""), "other"),
                SamsungTimes.time(row, "start_time"),
                SamsungTimes.time(row, "end_time"),
                SamsungTable.origin(row),
                SamsungTimes.offset(row),
                row.text("datauuid"),
                row.number("distance"),
                row.number("calorie"));
    }
}
