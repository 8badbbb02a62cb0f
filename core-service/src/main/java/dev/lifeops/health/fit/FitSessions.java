package dev.lifeops.health.fit;

import com.google.api.services.fitness.model.AggregateBucket;
import com.google.api.services.fitness.model.Application;
import com.google.api.services.fitness.model.DataPoint;
import com.google.api.services.fitness.model.Session;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.SleepSession;
import dev.lifeops.health.intake.SleepSession.Stage;
import dev.lifeops.health.intake.SleepSession.StageKind;
import dev.lifeops.health.intake.Workout;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads Fit's sessions: sleep with its stages, and workouts. */
final class FitSessions {

    private static final int SLEEP = 72;

    private static final Map<Integer, StageKind> STAGES = Map.of(
            1, StageKind.AWAKE,
            2, StageKind.ASLEEP,
            3, StageKind.OUT_OF_BED,
            4, StageKind.LIGHT,
            5, StageKind.DEEP,
            6, StageKind.REM);

    /** The usual ones of some hundred; others keep their number. */
    private static final Map<Integer, String> ACTIVITIES = Map.ofEntries(
            Map.entry(1, "cycling"),
            Map.entry(7, "walking"),
            Map.entry(8, "running"),
            Map.entry(9, "aerobics"),
            Map.entry(35, "hiking"),
            Map.entry(57, "running"),
            Map.entry(58, "treadmill"),
            Map.entry(80, "strength_training"),
            Map.entry(82, "swimming"),
            Map.entry(100, "yoga"));

    private FitSessions() {}

    /** One that is under way has no end yet. */
    static boolean isWhole(Session session) {
        return session.getStartTimeMillis() != null
                && session.getEndTimeMillis() != null
                && session.getEndTimeMillis() > session.getStartTimeMillis();
    }

    static boolean isSleep(Session session) {
        return Objects.equals(session.getActivityType(), SLEEP);
    }

    static SleepSession night(Session session, List<AggregateBucket> segments) {
        return new SleepSession(start(session), end(session), origin(session), null, session.getId(), stages(segments));
    }

    private static List<Stage> stages(List<AggregateBucket> segments) {
        return segments.stream()
                .flatMap(FitPoints::datasets)
                .flatMap(FitPoints::points)
                .flatMap(FitSessions::stage)
                .toList();
    }

    private static Stream<Stage> stage(DataPoint point) {
        var kind = point.getValue().isEmpty()
                ? null
                : STAGES.get((int) FitPoints.number(point.getValue().getFirst()));
        return kind == null
                ? Stream.empty()
                : Stream.of(new Stage(kind, nanos(point.getStartTimeNanos()), nanos(point.getEndTimeNanos())));
    }

    static Workout workout(Session session) {
        var number = Objects.requireNonNullElse(session.getActivityType(), 4);
        var kind = ACTIVITIES.getOrDefault(number, "fit_" + number);
        return new Workout(kind, start(session), end(session), origin(session), null, session.getId(), null, null);
    }

    private static Origin origin(Session session) {
        var app = Optional.ofNullable(session.getApplication()).map(Application::getPackageName);
        return new Origin(app.orElse(""), "");
    }

    private static Instant start(Session session) {
        return Instant.ofEpochMilli(session.getStartTimeMillis());
    }

    private static Instant end(Session session) {
        return Instant.ofEpochMilli(session.getEndTimeMillis());
    }

    private static Instant nanos(long nanos) {
        return Instant.ofEpochSecond(0, nanos);
    }
}
