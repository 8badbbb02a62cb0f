package dev.lifeops.health.files.google;

import dev.lifeops.health.intake.Metric;
import java.util.Arrays;

/** The columns of Fit's daily metrics, and what they tell. */
enum FitColumn {
    MOVE_MINUTES("move minutes count", Metric.ACTIVE_TIME, 60, true),
    CALORIES("calories (kcal)", Metric.TOTAL_ENERGY, 1, true),
    DISTANCE("distance (m)", Metric.DISTANCE, 1, true),
    HEART_POINTS("heart points", Metric.HEART_POINTS, 1, true),
    HEART_RATE("average heart rate (bpm)", Metric.HEART_RATE, 1, true),
    HIGHEST_HEART_RATE("max heart rate (bpm)", Metric.HIGHEST_HEART_RATE, 1, false),
    LOWEST_HEART_RATE("min heart rate (bpm)", Metric.LOWEST_HEART_RATE, 1, false),
    STEPS("step count", Metric.STEPS, 1, true),
    WEIGHT("average weight (kg)", Metric.WEIGHT, 1, true);

    private final String title;
    private final Metric metric;
    private final double factor;
    private final boolean ofQuarterHours;

    FitColumn(String title, Metric metric, double factor, boolean ofQuarterHours) {
        this.title = title;
        this.metric = metric;
        this.factor = factor;
        this.ofQuarterHours = ofQuarterHours;
    }

    /** In lower case. */
    String title() {
        return title;
    }

    Metric metric() {
        return metric;
    }

    double inUnitOfMetric(double value) {
        return value * factor;
    }

    boolean isOfQuarterHours() {
        return ofQuarterHours;
    }

    static boolean anyIn(String header) {
        return Arrays.stream(values()).anyMatch(it -> header.contains(it.title));
    }
}
