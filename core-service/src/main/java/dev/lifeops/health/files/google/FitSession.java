package dev.lifeops.health.files.google;

import dev.lifeops.health.files.Beginning;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.HistoryReader;
import dev.lifeops.health.files.Times;
import dev.lifeops.health.files.UnreadableRow;
import dev.lifeops.health.files.UnreadableRow.Flaw;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.SleepSession;
import dev.lifeops.health.intake.SleepSession.Stage;
import dev.lifeops.health.intake.SleepSession.StageKind;
import dev.lifeops.health.intake.Source;
import dev.lifeops.health.intake.Workout;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Fit's sessions, one a file: sleeps and workouts. */
@Component
class FitSession implements HistoryReader {

    private static final Map<String, StageKind> STAGES = Map.of(
            "sleep.awake", StageKind.AWAKE,
            "sleep", StageKind.ASLEEP,
            "sleep.light", StageKind.LIGHT,
            "sleep.deep", StageKind.DEEP,
            "sleep.rem", StageKind.REM);

    @Override
    public Source source() {
        return GoogleSources.FIT;
    }

    @Override
    public boolean knows(Beginning beginning) {
        return beginning.isJsonWith("fitnessActivity") && beginning.text().contains("\"startTime\"");
    }

    @Override
    public void read(HistoryFile file, Harvest harvest) throws IOException {
        var session = SmallJson.read(file);
        harvest.row(1, () -> take(session, harvest));
    }

    private static void take(JsonNode session, Harvest harvest) {
        var kind = session.path("fitnessActivity").asString("other");
        if (STAGES.containsKey(kind)) {
            harvest.add(sleep(session));
        } else {
            harvest.add(workout(kind, session));
        }
    }

    private static SleepSession sleep(JsonNode session) {
        var stages = new ArrayList<Stage>();
        for (var segment : session.path("segment")) {
            var kind = STAGES.get(segment.path("fitnessActivity").asString(""));
            if (kind != null) {
                stages.add(new Stage(
                        kind,
                        time(segment, "startTime").toInstant(),
                        time(segment, "endTime").toInstant()));
            }
        }
        return new SleepSession(
                time(session, "startTime").toInstant(),
                time(session, "endTime").toInstant(),
                Origin.UNKNOWN,
                null,
                null,
                List.copyOf(stages));
    }

    private static Workout workout(String kind, JsonNode session) {
        return new Workout(
                kind,
                time(session, "startTime").toInstant(),
                time(session, "endTime").toInstant(),
                Origin.UNKNOWN,
                null,
                null,
                aggregate(session, "com.google.distance.delta"),
                aggregate(session, "com.google.calories.expended"));
    }

    private static @Nullable Double aggregate(JsonNode session, String metric) {
        for (var aggregate : session.path("aggregate")) {
            if (metric.equals(aggregate.path("metricName").asString(""))) {
                return aggregate
                        .path(aggregate.has("floatValue") ? "floatValue" : "intValue")
                        .asDouble();
            }
        }
        return null;
    }

    private static OffsetDateTime time(JsonNode node, String name) {
        var text = node.path(name).asString("");
        if (text.isEmpty()) {
            throw new UnreadableRow(Flaw.VALUE_MISSING);
        }
        return Times.read(text, OffsetDateTime::parse);
    }
}
