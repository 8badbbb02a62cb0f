package dev.lifeops.health.google;

import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.SleepSession;
import dev.lifeops.health.intake.SleepSession.Stage;
import dev.lifeops.health.intake.SleepSession.StageKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a sleep. RESTLESS is what older devices call sleep that is light. */
final class SleepPoint {

    private static final Map<String, StageKind> STAGES = Map.of(
            "AWAKE", StageKind.AWAKE,
            "LIGHT", StageKind.LIGHT,
            "DEEP", StageKind.DEEP,
            "REM", StageKind.REM,
            "ASLEEP", StageKind.ASLEEP,
            "RESTLESS", StageKind.LIGHT);

    private SleepPoint() {}

    static Optional<SleepSession> read(JsonNode point) {
        var sleep = point.path("sleep");
        var start = time(sleep.path("interval"), "startTime");
        var end = time(sleep.path("interval"), "endTime");
        return start.flatMap(from -> end.filter(from::isBefore)
                .map(to -> new SleepSession(
                        from, to, origin(point), offset(sleep), name(point), stages(sleep.path("stages")))));
    }

    private static Origin origin(JsonNode point) {
        return new Origin("", point.at("/dataSource/device/displayName").asString(""));
    }

    private static @Nullable String name(JsonNode point) {
        var name = point.path("name").asString("");
        return name.isEmpty() ? null : name.substring(name.lastIndexOf('/') + 1);
    }

    /** Seconds east of UTC, such as {@code 7200s}, where the sleep ended. */
    private static @Nullable ZoneOffset offset(JsonNode sleep) {
        var seconds = sleep.path("interval").path("endUtcOffset").asString("");
        return seconds.matches("-?\\d{1,5}s") && Math.abs(secondsOf(seconds)) <= ZoneOffset.MAX.getTotalSeconds()
                ? ZoneOffset.ofTotalSeconds(secondsOf(seconds))
                : null;
    }

    private static int secondsOf(String seconds) {
        return Integer.parseInt(seconds.substring(0, seconds.length() - 1));
    }

    private static List<Stage> stages(JsonNode stages) {
        return stages.valueStream().flatMap(it -> stage(it).stream()).toList();
    }

    private static Optional<Stage> stage(JsonNode stage) {
        var kind = Optional.ofNullable(STAGES.get(stage.path("type").asString("")));
        return kind.flatMap(it ->
                time(stage, "startTime").flatMap(from -> time(stage, "endTime").map(to -> new Stage(it, from, to))));
    }

    private static Optional<Instant> time(JsonNode of, String member) {
        try {
            return Optional.of(Instant.parse(of.path(member).asString("")));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
