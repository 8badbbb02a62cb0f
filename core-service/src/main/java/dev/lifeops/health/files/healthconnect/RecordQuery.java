package dev.lifeops.health.files.healthconnect;

import dev.lifeops.health.intake.Metric;
import java.util.List;

/**
 * Where a metric lies in the database.
 *
 * @param series the table of a record's values, where there are several; empty where the record has only one
 * @param column of the value
 * @param factor to the unit of the metric
 */
record RecordQuery(Metric metric, String table, String series, String column, double factor) {

    static final List<RecordQuery> ALL = List.of(
            of(Metric.STEPS, "steps_record_table", "count", 1),
            of(Metric.DISTANCE, "distance_record_table", "distance", 1),
            of(Metric.TOTAL_ENERGY, "total_calories_burned_record_table", "energy", 0.001),
            of(Metric.ACTIVE_ENERGY, "active_calories_burned_record_table", "energy", 0.001),
            of(Metric.FLOORS, "floors_climbed_record_table", "floors", 1),
            of(Metric.WEIGHT, "weight_record_table", "weight", 0.001),
            of(Metric.HEIGHT, "height_record_table", "height", 1),
            of(Metric.BODY_FAT, "body_fat_record_table", "percentage", 1),
            of(Metric.RESTING_HEART_RATE, "resting_heart_rate_record_table", "beats_per_minute", 1),
            of(Metric.OXYGEN_SATURATION, "oxygen_saturation_record_table", "percentage", 1),
            of(Metric.RESPIRATORY_RATE, "respiratory_rate_record_table", "rate", 1),
            of(Metric.BODY_TEMPERATURE, "body_temperature_record_table", "temperature", 1),
            of(
                    Metric.HEART_RATE_VARIABILITY,
                    "heart_rate_variability_rmssd_record_table",
                    "heart_rate_variability_millis",
                    1),
            of(Metric.SYSTOLIC, "blood_pressure_record_table", "systolic", 1),
            of(Metric.DIASTOLIC, "blood_pressure_record_table", "diastolic", 1),
            of(Metric.VO2_MAX, "vo2_max_record_table", "vo2_milliliters_per_minute_kilogram", 1),
            new RecordQuery(
                    Metric.HEART_RATE,
                    "heart_rate_record_table",
                    "heart_rate_record_series_table",
                    "beats_per_minute",
                    1));

    private static RecordQuery of(Metric metric, String table, String column, double factor) {
        return new RecordQuery(metric, table, "", column, factor);
    }

    boolean isSeries() {
        return !series.isEmpty();
    }
}
