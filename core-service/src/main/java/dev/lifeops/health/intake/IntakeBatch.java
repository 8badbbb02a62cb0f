package dev.lifeops.health.intake;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in what a source tells of one person, in bounded memory however much it is. Each thing is either taken or
 * refused with a reason; what was taken is stored when the batch ends.
 */
public final class IntakeBatch {

    private final Plausibility plausibility;
    private final Origins origins;
    private final MeasurementRows measurements;
    private final DayValueRows dayValues;
    private final SleepRows sleepRows;
    private final WorkoutRows workoutRows;
    private final Set<LocalDate> days;
    private final Map<Metric, Tally> metrics = new EnumMap<>(Metric.class);
    private final Map<Refusal, Long> refused = new EnumMap<>(Refusal.class);
    private Tally sleeps = Tally.NONE;
    private Tally workouts = Tally.NONE;

    IntakeBatch(
            Plausibility plausibility,
            Origins origins,
            MeasurementRows measurements,
            DayValueRows dayValues,
            SleepRows sleepRows,
            WorkoutRows workoutRows,
            Set<LocalDate> days) {
        this.plausibility = plausibility;
        this.origins = origins;
        this.measurements = measurements;
        this.dayValues = dayValues;
        this.sleepRows = sleepRows;
        this.workoutRows = workoutRows;
        this.days = days;
    }

    /** Empty where it is taken. */
    public Optional<Refusal> add(Measurement measurement) {
        var refusal = plausibility.refusalOf(measurement);
        refusal.ifPresentOrElse(this::count, () -> take(measurement));
        return refusal;
    }

    /** Empty where it is taken. */
    public Optional<Refusal> add(DayValue value) {
        var refusal = plausibility.refusalOf(value);
        refusal.ifPresentOrElse(this::count, () -> take(value));
        return refusal;
    }

    /** Empty where it is taken. */
    public Optional<Refusal> add(SleepSession sleep) {
        var refusal = plausibility.refusalOf(sleep);
        refusal.ifPresentOrElse(
                this::count, () -> sleeps = sleeps.plus(sleepRows.store(sleep, settledIdOf(sleep.origin()))));
        return refusal;
    }

    /** Empty where it is taken. */
    public Optional<Refusal> add(Workout workout) {
        var refusal = plausibility.refusalOf(workout);
        refusal.ifPresentOrElse(
                this::count, () -> workouts = workouts.plus(workoutRows.store(workout, settledIdOf(workout.origin()))));
        return refusal;
    }

    /** What became of all that is stored by now, which lags behind what was added. */
    public IntakeReport soFar() {
        return new IntakeReport(metrics, sleeps, workouts, refused);
    }

    IntakeReport finish() {
        measurements.send().forEach(this::count);
        settle();
        storeDayValues();
        return soFar();
    }

    /** Leaves the connection to whoever takes everything back. */
    void abandon() {
        measurements.abandon();
    }

    Set<LocalDate> days() {
        return days;
    }

    private void take(Measurement measurement) {
        measurements.add(measurement, idOf(measurement.origin()));
        if (measurements.isFull()) {
            measurements.send().forEach(this::count);
        }
    }

    private void take(DayValue value) {
        dayValues.add(value, idOf(value.origin()));
        if (dayValues.isFull()) {
            settle();
            storeDayValues();
        }
    }

    private int idOf(Origin origin) {
        return origins.knows(origin) ? origins.idOf(origin) : settledIdOf(origin);
    }

    private int settledIdOf(Origin origin) {
        settle();
        return origins.idOf(origin);
    }

    /** Measurements may be on their way; whatever else wants the database waits for them. */
    private void settle() {
        measurements.settle().forEach(this::count);
    }

    private void storeDayValues() {
        dayValues.store().forEach(this::count);
    }

    private void count(Metric metric, Tally tally) {
        metrics.merge(metric, tally, Tally::plus);
    }

    private void count(Refusal refusal) {
        refused.merge(refusal, 1L, Long::sum);
    }
}
