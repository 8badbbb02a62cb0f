package dev.lifeops.health.files.apple;

import dev.lifeops.health.intake.Metric;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Apple's names of quantities, and what they tell. */
final class AppleType {

    private static final String PREFIX = "HKQuantityTypeIdentifier";

    private static final Map<String, Metric> METRICS = Map.ofEntries(
            Map.entry("StepCount", Metric.STEPS),
            Map.entry("DistanceWalkingRunning", Metric.DISTANCE),
            Map.entry("ActiveEnergyBurned", Metric.ACTIVE_ENERGY),
            Map.entry("BasalEnergyBurned", Metric.BASAL_ENERGY),
            Map.entry("AppleExerciseTime", Metric.ACTIVE_TIME),
            Map.entry("FlightsClimbed", Metric.FLOORS),
            Map.entry("HeartRate", Metric.HEART_RATE),
            Map.entry("RestingHeartRate", Metric.RESTING_HEART_RATE),
            Map.entry("HeartRateVariabilitySDNN", Metric.HEART_RATE_VARIABILITY),
            Map.entry("BodyMass", Metric.WEIGHT),
            Map.entry("BodyFatPercentage", Metric.BODY_FAT),
            Map.entry("Height", Metric.HEIGHT),
            Map.entry("BloodPressureSystolic", Metric.SYSTOLIC),
            Map.entry("BloodPressureDiastolic", Metric.DIASTOLIC),
            Map.entry("BloodGlucose", Metric.GLUCOSE),
            Map.entry("OxygenSaturation", Metric.OXYGEN_SATURATION),
            Map.entry("RespiratoryRate", Metric.RESPIRATORY_RATE),
            Map.entry("BodyTemperature", Metric.BODY_TEMPERATURE),
            Map.entry("VO2Max", Metric.VO2_MAX),
            Map.entry("DietaryWater", Metric.WATER));

    private AppleType() {}

    static @Nullable Metric of(String type) {
        return type.startsWith(PREFIX) ? METRICS.get(type.substring(PREFIX.length())) : null;
    }
}
