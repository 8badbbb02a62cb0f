package dev.lifeops.health.files.samsung;

import dev.lifeops.health.files.Beginning;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.HistoryReader;
import dev.lifeops.health.files.SleepParts;
import dev.lifeops.health.files.table.Row;
import dev.lifeops.health.intake.SleepSession.Stage;
import dev.lifeops.health.intake.SleepSession.StageKind;
import dev.lifeops.health.intake.Source;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The stages of sleeps, each row with the id of the sleep that it belongs to. */
@Component
class SamsungSleep implements HistoryReader {

    private static final Map<String, StageKind> STAGES = Map.of(
            "40001", StageKind.AWAKE,
            "40002", StageKind.LIGHT,
            "40003", StageKind.DEEP,
            "40004", StageKind.REM);

    @Override
    public Source source() {
        return SamsungTable.SOURCE;
    }

    @Override
    public boolean knows(Beginning beginning) {
        return SamsungTable.isOf("sleep_stage", beginning);
    }

    @Override
    public void read(HistoryFile file, Harvest harvest) throws IOException {
        var parts = new SleepParts(file.name());
        SamsungTable.read(file, harvest, row -> take(row, parts));
        parts.sessions().forEach(harvest::add);
    }

    private static void take(Row row, SleepParts parts) {
        var kind = STAGES.get(row.textOr("stage", ""));
        if (kind != null) {
            parts.add(
                    row.required("sleep_id"),
                    SamsungTable.origin(row),
                    SamsungTimes.offset(row),
                    new Stage(kind, SamsungTimes.time(row, "start_time"), SamsungTimes.time(row, "end_time")));
        }
    }
}
