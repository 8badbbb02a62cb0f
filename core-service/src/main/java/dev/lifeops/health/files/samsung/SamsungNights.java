package dev.lifeops.health.files.samsung;

import dev.lifeops.health.files.Beginning;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.HistoryReader;
import dev.lifeops.health.files.table.Row;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.SleepSession;
import dev.lifeops.health.intake.Source;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Sleeps from lying down to getting up, also those of which no stages are known. The table of stages tells of most of them
 * again, so this one is an app of its own: of one app alone the picture of a night is drawn, and rather of one with stages.
 */
@Component
class SamsungNights implements HistoryReader {

    private static final String APP = "com.samsung.shealth.sleep";

    @Override
    public Source source() {
        return SamsungTable.SOURCE;
    }

    @Override
    public boolean knows(Beginning beginning) {
        return SamsungTable.isOf("sleep", beginning);
    }

    @Override
    public void read(HistoryFile file, Harvest harvest) throws IOException {
        SamsungTable.read(file, harvest, row -> harvest.add(night(row)));
    }

    private static SleepSession night(Row row) {
        return new SleepSession(
                SamsungTimes.time(row, "start_time"),
                SamsungTimes.time(row, "end_time"),
                new Origin(APP, row.textOr("deviceuuid", "")),
                SamsungTimes.offset(row),
                row.text("datauuid"),
                List.of());
    }
}
