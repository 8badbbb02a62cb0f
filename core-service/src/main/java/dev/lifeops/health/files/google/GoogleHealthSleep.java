package dev.lifeops.health.files.google;

import dev.lifeops.health.files.Beginning;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.HistoryReader;
import dev.lifeops.health.files.SleepParts;
import dev.lifeops.health.files.table.Row;
import dev.lifeops.health.files.table.Table;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.SleepSession.Stage;
import dev.lifeops.health.intake.SleepSession.StageKind;
import dev.lifeops.health.intake.Source;
import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * The stages of sleeps as Google Health has them now, each row with the id of its sleep. Fitbit's older files may tell of
 * the same nights, and so may another version of the algorithm: each is an app of its own, of which one is believed.
 */
@Component
class GoogleHealthSleep implements HistoryReader {

    private static final Map<String, StageKind> STAGES = Map.of(
            "AWAKE", StageKind.AWAKE,
            "LIGHT", StageKind.LIGHT,
            "DEEP", StageKind.DEEP,
            "REM", StageKind.REM,
            "ASLEEP", StageKind.ASLEEP,
            "RESTLESS", StageKind.AWAKE);

    @Override
    public Source source() {
        return GoogleSources.HEALTH;
    }

    @Override
    public boolean knows(Beginning beginning) {
        return beginning.hasColumns(0, "sleep_id", "sleep_stage_type", "sleep_stage_start", "sleep_stage_end");
    }

    @Override
    public void read(HistoryFile file, Harvest harvest) throws IOException {
        var parts = new SleepParts(file.name());
        Table.read(file, 0, UnaryOperator.identity(), harvest, row -> take(row, parts));
        parts.sessions().forEach(harvest::add);
    }

    private static void take(Row row, SleepParts parts) {
        var kind = STAGES.get(row.textOr("sleep_stage_type", ""));
        if (kind != null) {
            parts.add(
                    row.required("sleep_id"),
                    new Origin(row.textOr("algorithm_version", "Google Health"), ""),
                    GoogleTimes.offset(row, "end_utc_offset"),
                    new Stage(
                            kind,
                            GoogleTimes.time(row, "sleep_stage_start"),
                            GoogleTimes.time(row, "sleep_stage_end")));
        }
    }
}
