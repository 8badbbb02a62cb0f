package dev.lifeops.health.files.google;

import dev.lifeops.health.intake.Metric;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fit's names of data types, and what they tell. */
enum FitType {
    STEPS("step_count.delta", Metric.STEPS, 1),
    CALORIES("calories.expended", Metric.TOTAL_ENERGY, 1),
    DISTANCE("distance.delta", Metric.DISTANCE, 1),
    MOVE_MINUTES("active_minutes", Metric.ACTIVE_TIME, 60),
    HEART_POINTS("heart_minutes", Metric.HEART_POINTS, 1),
    HEART_RATE("heart_rate.bpm", Metric.HEART_RATE, 1),
    WEIGHT("weight", Metric.WEIGHT, 1),
    HEIGHT("height", Metric.HEIGHT, 1),
    BODY_FAT("body.fat.percentage", Metric.BODY_FAT, 1);

    private static final String PREFIX = "com.google.";
    private static final Map<String, FitType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(it -> PREFIX + it.type, Function.identity()));

    private final String type;
    private final Metric metric;
    private final double factor;

    FitType(String type, Metric metric, double factor) {
        this.type = type;
        this.metric = metric;
        this.factor = factor;
    }

    static @Nullable FitType of(@Nullable String name) {
        return name == null ? null : BY_NAME.get(name);
    }

    Metric metric() {
        return metric;
    }

    double inUnitOfMetric(double value) {
        return value * factor;
    }
}
