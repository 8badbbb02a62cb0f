package dev.lifeops.health.fit;

import com.google.api.services.fitness.model.AggregateBy;
import dev.lifeops.health.intake.Metric;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Fit's names of what is asked for. Steps are those that Fit's own app shows. */
final class FitTypes {

    static final String STEPS = "com.google.step_count.delta";
    static final String DISTANCE = "com.google.distance.delta";
    static final String ENERGY = "com.google.calories.expended";
    static final String ACTIVE = "com.google.active_minutes";
    static final String POINTS = "com.google.heart_minutes";
    static final String BEATS = "com.google.heart_rate.bpm";
    static final String WEIGHT = "com.google.weight";

    /** In the order of the answer's datasets. */
    static final List<AggregateBy> SUMS = Stream.of(STEPS, DISTANCE, ENERGY, ACTIVE, POINTS, BEATS, WEIGHT)
            .map(FitTypes::by)
            .toList();

    static final List<AggregateBy> HEART = List.of(by(BEATS));
    static final List<AggregateBy> SLEEP = List.of(by("com.google.sleep.segment"));

    /** What a value of a day's point is, and the factor to the canonical unit. */
    record Meaning(Metric metric, double factor) {

        Meaning(Metric metric) {
            this(metric, 1);
        }
    }

    /** By position in the point. */
    static final Map<String, List<Meaning>> MEANINGS = Map.of(
            STEPS, List.of(new Meaning(Metric.STEPS)),
            DISTANCE, List.of(new Meaning(Metric.DISTANCE)),
            ENERGY, List.of(new Meaning(Metric.TOTAL_ENERGY)),
            ACTIVE, List.of(new Meaning(Metric.ACTIVE_TIME, 60)),
            POINTS, List.of(new Meaning(Metric.HEART_POINTS)),
            BEATS,
                    List.of(
                            new Meaning(Metric.HEART_RATE),
                            new Meaning(Metric.HIGHEST_HEART_RATE),
                            new Meaning(Metric.LOWEST_HEART_RATE)),
            WEIGHT, List.of(new Meaning(Metric.WEIGHT)));

    private FitTypes() {}

    private static AggregateBy by(String type) {
        var by = new AggregateBy().setDataTypeName(type);
        return STEPS.equals(type)
                ? by.setDataSourceId("derived:com.google.step_count.delta:com.google.android.gms:estimated_steps")
                : by;
    }
}
