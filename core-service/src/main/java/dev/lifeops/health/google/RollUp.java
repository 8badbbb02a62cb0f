package dev.lifeops.health.google;

import dev.lifeops.health.intake.DayValue;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A data type of which daily sums are asked for: its name in the address, in the answer, the longest range, and where
 * the numbers lie with the factor to the canonical unit. Numbers come as numbers or as strings.
 */
record RollUp(String type, String member, int mostDays, List<Field> fields) {

    /** One number of the answer. */
    record Field(String name, Metric metric, double factor) {}

    static final List<RollUp> ALL = List.of(
            new RollUp("steps", "steps", 90, List.of(new Field("countSum", Metric.STEPS, 1))),
            new RollUp("distance", "distance", 90, List.of(new Field("millimetersSum", Metric.DISTANCE, 0.001))),
            new RollUp("weight", "weight", 90, List.of(new Field("weightGramsAvg", Metric.WEIGHT, 0.001))),
            new RollUp("total-calories", "totalCalories", 14, List.of(new Field("kcalSum", Metric.TOTAL_ENERGY, 1))),
            new RollUp(
                    "active-minutes",
                    "activeMinutes",
                    14,
                    List.of(new Field("activeMinutesSum", Metric.ACTIVE_TIME, 60))),
            new RollUp(
                    "heart-rate",
                    "heartRate",
                    14,
                    List.of(
                            new Field("beatsPerMinuteAvg", Metric.HEART_RATE, 1),
                            new Field("beatsPerMinuteMin", Metric.LOWEST_HEART_RATE, 1),
                            new Field("beatsPerMinuteMax", Metric.HIGHEST_HEART_RATE, 1))));

    /** The values of one day; what is missing is not known, which is not the same as zero. */
    Stream<DayValue> read(JsonNode point) {
        var day = date(point.path("civilStartTime").path("date"));
        return fields.stream()
                .flatMap(field -> day
                        .flatMap(it -> value(point.path(member), field)
                                .map(value -> new DayValue(field.metric(), it, value * field.factor(), Origin.UNKNOWN)))
                        .stream());
    }

    /** Somewhere below, for some types are broken down by level: their parts add up. */
    private static Optional<Double> value(JsonNode values, Field field) {
        var found = values.findValues(field.name()).stream()
                .filter(it -> !it.isNull())
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream().mapToDouble(JsonNode::asDouble).sum());
    }

    static Optional<LocalDate> date(JsonNode date) {
        try {
            return Optional.of(LocalDate.of(
                    date.path("year").asInt(),
                    date.path("month").asInt(),
                    date.path("day").asInt()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
