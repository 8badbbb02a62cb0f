package dev.lifeops.health.intake;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be measured, in which unit, and within which bounds a value can be true at all. */
public enum Metric {
    STEPS(1, "count", Fold.SUM, 0, 500_000),
    DISTANCE(2, "m", Fold.SUM, 0, 2_000_000),
    ACTIVE_ENERGY(3, "kcal", Fold.SUM, 0, 50_000),
    TOTAL_ENERGY(4, "kcal", Fold.SUM, 0, 50_000),
    ACTIVE_TIME(5, "s", Fold.SUM, 0, 90_000),
    HEART_POINTS(6, "count", Fold.SUM, 0, 10_000),
    HEART_RATE(7, "bpm", Fold.MEAN, 10, 400),
    /** The least of a day, from sources that tell only of days. */
    LOWEST_HEART_RATE(8, "bpm", Fold.LEAST, 10, 400),
    /** The greatest of a day, from sources that tell only of days. */
    HIGHEST_HEART_RATE(9, "bpm", Fold.GREATEST, 10, 400),
    RESTING_HEART_RATE(10, "bpm", Fold.MEAN, 10, 250),
    WEIGHT(11, "kg", Fold.MEAN, 0.2, 700),
    /** The time asleep of a day, from sources that tell only of days. */
    SLEEP(12, "s", Fold.SUM, 0, 90_000),
    FLOORS(13, "count", Fold.SUM, 0, 10_000),
    BASAL_ENERGY(14, "kcal", Fold.SUM, 0, 50_000),
    BODY_FAT(15, "%", Fold.MEAN, 0, 100),
    HEIGHT(16, "m", Fold.MEAN, 0.2, 3),
    SYSTOLIC(17, "mmHg", Fold.MEAN, 20, 350),
    DIASTOLIC(18, "mmHg", Fold.MEAN, 10, 250),
    GLUCOSE(19, "mmol/L", Fold.MEAN, 0.1, 100),
    OXYGEN_SATURATION(20, "%", Fold.MEAN, 1, 100),
    RESPIRATORY_RATE(21, "1/min", Fold.MEAN, 1, 150),
    BODY_TEMPERATURE(22, "°C", Fold.MEAN, 20, 50),
    HEART_RATE_VARIABILITY(23, "ms", Fold.MEAN, 0, 2_000),
    VO2_MAX(24, "mL/kg/min", Fold.MEAN, 1, 120),
    WATER(25, "L", Fold.SUM, 0, 100),
    MOOD(26, "1 to 5", Fold.MEAN, 1, 5);

    private static final Map<Integer, Metric> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Metric::code, Function.identity()));

    private final int code;
    private final String unit;
    private final Fold fold;
    private final double least;
    private final double greatest;

    Metric(int code, String unit, Fold fold, double least, double greatest) {
        this.code = code;
        this.unit = unit;
        this.fold = fold;
        this.least = least;
        this.greatest = greatest;
    }

    /** How the values of a span of time become one. */
    public enum Fold {
        SUM,
        MEAN,
        LEAST,
        GREATEST
    }

    public static Metric of(int code) {
        var metric = BY_CODE.get(code);
        if (metric == null) {
            throw new IllegalArgumentException("no metric has the code " + code);
        }
        return metric;
    }

    /** How the database knows it. */
    public int code() {
        return code;
    }

    /** The unit of every value. */
    public String unit() {
        return unit;
    }

    public Fold fold() {
        return fold;
    }

    /** Whether a value can be true. */
    public boolean allows(double value) {
        return value >= least && value <= greatest;
    }
}
