package dev.lifeops.health.files.google;

import dev.lifeops.health.files.UnreadableRow;
import dev.lifeops.health.files.UnreadableRow.Flaw;
import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.SleepSession.Stage;
import dev.lifeops.health.intake.SleepSession.StageKind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A point of a stream, its numbers written as numbers or as strings. */
final class FitPoint {

    private static final String SLEEP = "com.google.sleep.segment";

    private static final Map<String, StageKind> STAGES = Map.of(
            "1", StageKind.AWAKE,
            "2", StageKind.ASLEEP,
            "3", StageKind.OUT_OF_BED,
            "4", StageKind.LIGHT,
            "5", StageKind.DEEP,
            "6", StageKind.REM);

    private static final long NANOS = 1_000_000_000;

    private @Nullable String start;
    private @Nullable String end;
    private @Nullable String type;
    private @Nullable String value;

    private FitPoint() {}

    /** Reads up to the end of the object that the parser has just entered. */
    static FitPoint read(JsonParser parser) {
        var point = new FitPoint();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            switch (name) {
                case "startTimeNanos" -> point.start = parser.getString();
                case "endTimeNanos" -> point.end = parser.getString();
                case "dataTypeName" -> point.type = parser.getString();
                case "fitValue" -> point.readValues(parser, token);
                default -> parser.skipChildren();
            }
        }
        return point;
    }

    /** Of an array of {@code {"value": {"fpVal": …}}} the first counts. */
    private void readValues(JsonParser parser, JsonToken token) {
        if (token != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        var depth = 1;
        while (depth > 0) {
            var next = parser.nextToken();
            if (next.isStructStart()) {
                depth++;
            } else if (next.isStructEnd()) {
                depth--;
            } else if (next.isScalarValue() && value == null && isNumber(parser.currentName())) {
                value = parser.getString();
            }
        }
    }

    private static boolean isNumber(@Nullable String name) {
        return "fpVal".equals(name) || "intVal".equals(name);
    }

    /** Empty where it tells of something else. */
    Optional<Measurement> measurement(Origin origin) {
        var known = FitType.of(type);
        if (known == null || value == null) {
            return Optional.empty();
        }
        return Optional.of(new Measurement(
                known.metric(),
                time(start),
                time(end == null ? start : end),
                known.inUnitOfMetric(number(value)),
                origin,
                null,
                null));
    }

    /** Empty where it tells of something else, or of a time that is no sleep. */
    Optional<Stage> stage() {
        var kind = SLEEP.equals(type) && value != null ? STAGES.get(value) : null;
        return kind == null ? Optional.empty() : Optional.of(new Stage(kind, time(start), time(end)));
    }

    private static Instant time(@Nullable String nanos) {
        if (nanos == null) {
            throw new UnreadableRow(Flaw.VALUE_MISSING);
        }
        try {
            var all = Long.parseLong(nanos);
            return Instant.ofEpochSecond(Math.floorDiv(all, NANOS), Math.floorMod(all, NANOS));
        } catch (NumberFormatException e) {
            throw new UnreadableRow(Flaw.TIME_UNREADABLE);
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new UnreadableRow(Flaw.NUMBER_UNREADABLE);
        }
    }
}
