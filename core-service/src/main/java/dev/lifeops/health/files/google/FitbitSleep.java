package dev.lifeops.health.files.google;

import dev.lifeops.health.files.Beginning;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.HistoryReader;
import dev.lifeops.health.files.Times;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.SleepSession;
import dev.lifeops.health.intake.SleepSession.Stage;
import dev.lifeops.health.intake.SleepSession.StageKind;
import dev.lifeops.health.intake.Source;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Fitbit's files of sleeps, whose times are those of the wrist: without a zone. */
@Component
class FitbitSleep implements HistoryReader {

    private static final Origin FITBIT = new Origin("Fitbit", "");

    private static final Map<String, StageKind> STAGES = Map.of(
            "wake", StageKind.AWAKE,
            "awake", StageKind.AWAKE,
            "restless", StageKind.AWAKE,
            "asleep", StageKind.ASLEEP,
            "light", StageKind.LIGHT,
            "deep", StageKind.DEEP,
            "rem", StageKind.REM);

    @Override
    public Source source() {
        return GoogleSources.HEALTH;
    }

    @Override
    public boolean knows(Beginning beginning) {
        return beginning.isJsonWith("logId") && beginning.text().contains("\"dateOfSleep\"");
    }

    @Override
    public void read(HistoryFile file, Harvest harvest) throws IOException {
        var number = 0L;
        for (var sleep : SmallJson.read(file)) {
            harvest.row(++number, () -> harvest.add(session(sleep, harvest)));
        }
    }

    private static SleepSession session(JsonNode sleep, Harvest harvest) {
        var start = time(sleep.path("startTime"), harvest);
        var end = time(sleep.path("endTime"), harvest);
        var id = sleep.path("logId").asString(start.toString());
        return new SleepSession(start, end, FITBIT, null, id, stages(sleep, start, end));
    }

    /** Measured from the start, since the time of the wall may jump in the middle of the night. */
    private static List<Stage> stages(JsonNode sleep, Instant start, Instant end) {
        var stages = new ArrayList<Stage>();
        var from = start;
        for (var part : sleep.path("levels").path("data")) {
            var until = from.plusSeconds(part.path("seconds").asLong(0));
            var kind = STAGES.get(part.path("level").asString(""));
            var last = until.isAfter(end) ? end : until;
            if (kind != null && from.isBefore(last)) {
                stages.add(new Stage(kind, from, last));
            }
            from = until;
        }
        return stages;
    }

    private static Instant time(JsonNode node, Harvest harvest) {
        return harvest.instantOf(Times.read(node.asString(""), LocalDateTime::parse));
    }
}
