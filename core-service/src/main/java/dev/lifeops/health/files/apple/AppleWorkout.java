package dev.lifeops.health.files.apple;

import dev.lifeops.health.files.UnreadableRow;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.Workout;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A workout on its way: newer exports tell its distance and energy in elements of their own within it. */
final class AppleWorkout {

    private static final String PREFIX = "HKWorkoutActivityType";
    private static final String DISTANCE = "HKQuantityTypeIdentifierDistance";
    private static final String ENERGY = "HKQuantityTypeIdentifierActiveEnergyBurned";
    private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Attributes attributes;
    private final long line;
    private @Nullable Double distance;
    private @Nullable Double energy;

    AppleWorkout(Attributes attributes, long line) {
        this.attributes = attributes;
        this.line = line;
        distance = total(Metric.DISTANCE, "totalDistance");
        energy = total(Metric.ACTIVE_ENERGY, "totalEnergyBurned");
    }

    long line() {
        return line;
    }

    void addStatistics(Attributes statistics) {
        var type = statistics.get("type", "");
        if (type.startsWith(DISTANCE)) {
            distance = sum(Metric.DISTANCE, statistics);
        } else if (type.equals(ENERGY)) {
            energy = sum(Metric.ACTIVE_ENERGY, statistics);
        }
    }

    Workout finished(AppleTimes times) {
        var start = times.time(attributes.required("startDate"));
        var offset = times.offset();
        var kind = attributes.get("workoutActivityType", "other").replaceFirst("^" + PREFIX, "");
        return new Workout(
                WORD.matcher(kind).replaceAll("_"),
                start,
                times.time(attributes.required("endDate")),
                new Origin(attributes.get("sourceName", ""), ""),
                offset,
                null,
                distance,
                energy);
    }

    private @Nullable Double total(Metric metric, String name) {
        return amount(metric, attributes.get(name, ""), attributes.get(name + "Unit", ""));
    }

    private static @Nullable Double sum(Metric metric, Attributes statistics) {
        return amount(metric, statistics.get("sum", ""), statistics.get("unit", ""));
    }

    /** A workout is one all the same where its distance cannot be read. */
    private static @Nullable Double amount(Metric metric, String value, String unit) {
        try {
            return value.isEmpty() ? null : AppleUnits.convert(metric, Double.parseDouble(value), unit);
        } catch (UnreadableRow | NumberFormatException e) {
            return null;
        }
    }
}
