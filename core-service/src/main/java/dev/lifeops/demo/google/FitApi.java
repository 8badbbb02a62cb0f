package dev.lifeops.demo.google;

import dev.lifeops.demo.google.Night.Stage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Fit REST as far as a reader needs it: aggregates and sessions, 64-bit integers as strings. */
final class FitApi {

    private static final int SLEEP = 72;
    private static final int MOST_BUCKETS = 2000;

    private final MadeUpPerson person;

    FitApi(MadeUpPerson person) {
        this.person = person;
    }

    void aggregate(Call call) throws IOException {
        var asked = call.json();
        var start = asked.path("startTimeMillis").asLong();
        var end = asked.path("endTimeMillis").asLong();
        var width = asked.path("bucketByTime").path("durationMillis").asLong(end - start);
        if (end <= start || (end - start) / width > MOST_BUCKETS) {
            throw new IllegalArgumentException("aggregate duration too large");
        }
        var buckets = new ArrayList<Map<String, Object>>();
        for (var from = start; from < end; from += width) {
            buckets.add(bucket(asked.path("aggregateBy"), Math.min(from + width, end), from));
        }
        call.json(200, Map.of("bucket", buckets));
    }

    private Map<String, Object> bucket(JsonNode kinds, long to, long from) {
        var datasets = kinds.valueStream()
                .map(kind -> kind.path("dataTypeName").asString())
                .map(kind -> Map.of(
                        "dataSourceId",
                        "derived:" + kind + ":com.google.android.gms:aggregated",
                        "point",
                        points(kind, Instant.ofEpochMilli(from), Instant.ofEpochMilli(to))))
                .toList();
        return Map.of("startTimeMillis", text(from), "endTimeMillis", text(to), "dataset", datasets);
    }

    private List<Map<String, Object>> points(String kind, Instant from, Instant to) {
        if ("com.google.sleep.segment".equals(kind)) {
            return Night.between(person, from, to)
                    .flatMap(night -> night.stages().stream())
                    .filter(stage -> stage.to().isAfter(from) && stage.from().isBefore(to))
                    .map(FitApi::segment)
                    .toList();
        }
        return person.isKnown(from, to) ? List.of(point(kind, from, to, values(kind, from, to))) : List.of();
    }

    private static Map<String, Object> segment(Stage stage) {
        return point(
                "com.google.sleep.segment", stage.from(), stage.to(), List.of(Map.of("intVal", stage.kind().number)));
    }

    private List<Map<String, Object>> values(String kind, Instant from, Instant to) {
        return switch (kind) {
            case "com.google.step_count.delta" -> List.of(Map.of("intVal", person.steps(from, to)));
            case "com.google.distance.delta" -> List.of(Map.of("fpVal", person.metres(from, to)));
            case "com.google.calories.expended" -> List.of(Map.of("fpVal", person.kilocalories(from, to)));
            case "com.google.active_minutes" -> List.of(Map.of("intVal", person.activeMinutes(from, to)));
            case "com.google.heart_minutes" ->
                List.of(
                        Map.of("fpVal", (double) person.heartPoints(from, to)),
                        Map.of("intVal", person.heartPoints(from, to)));
            case "com.google.heart_rate.bpm" -> {
                var heart = person.heart(from, to);
                yield decimals(heart.mean(), heart.highest(), heart.lowest());
            }
            case "com.google.weight" -> {
                var weight = person.kilograms(person.dayOf(from));
                yield decimals(weight, weight, weight);
            }
            default -> throw new IllegalArgumentException("no default datasource found for: " + kind);
        };
    }

    private static List<Map<String, Object>> decimals(double... values) {
        return Arrays.stream(values)
                .<Map<String, Object>>mapToObj(it -> Map.of("fpVal", it))
                .toList();
    }

    private static Map<String, Object> point(String kind, Instant from, Instant to, List<Map<String, Object>> values) {
        return Map.of(
                "dataTypeName",
                kind,
                "startTimeNanos",
                text(from.toEpochMilli() * 1_000_000),
                "endTimeNanos",
                text(to.toEpochMilli() * 1_000_000),
                "originDataSourceId",
                "derived:" + kind + ":com.google.android.gms:merged",
                "value",
                values);
    }

    /** As Google does, all of the span at once: a page token is ignored where a start or an end is given. */
    void sessions(Call call) throws IOException {
        var asked = call.query();
        var from = Instant.parse(asked.getOrDefault("startTime", ""));
        var to = Instant.parse(asked.getOrDefault("endTime", ""));
        var wanted = asked.getOrDefault("activityType", "");
        var sessions = Stream.concat(
                        Night.between(person, from, to).map(it -> session("sleep", SLEEP, it.bed(), it.wake())),
                        Workout.between(person, from, to)
                                .map(it -> session("run", Workout.RUNNING, it.from(), it.to())))
                .filter(it -> wanted.isEmpty() || wanted.equals(String.valueOf(it.get("activityType"))))
                .toList();
        call.json(200, Map.of("session", sessions, "deletedSession", List.of(), "hasMoreData", false));
    }

    private static Map<String, Object> session(String name, int kind, Instant from, Instant to) {
        return Map.of(
                "id", name + "-" + from.getEpochSecond(),
                "name", name,
                "startTimeMillis", text(from.toEpochMilli()),
                "endTimeMillis", text(to.toEpochMilli()),
                "modifiedTimeMillis", text(to.toEpochMilli()),
                "application", Map.of("packageName", "com.example.madeup"),
                "activityType", kind);
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
