package dev.lifeops.demo;

import dev.lifeops.health.intake.DayValue;
import dev.lifeops.health.intake.IntakeBatch;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.Workout;
import java.time.ZoneId;

/** What a phone in a pocket counted, as an archive tells it: whole days, and fewer steps than the wrist. */
final class Phone {

    static final String SOURCE = "takeout-fit";

    private final ZoneId zone;
    private final IntakeBatch batch;

    Phone(ZoneId zone, IntakeBatch batch) {
        this.zone = zone;
        this.batch = batch;
    }

    void tell(Body body) {
        var steps = Math.rint(body.steps() * Body.dice(body.day(), "pocket").nextDouble(0.62, 0.97));
        add(body, Metric.STEPS, steps);
        add(body, Metric.DISTANCE, Math.rint(steps * 0.71));
        add(body, Metric.TOTAL_ENERGY, Math.rint(1_700 + steps * 0.045));
        add(body, Metric.ACTIVE_TIME, 60 * Math.rint(steps / 135));
        Exercise.of(body).filter(it -> it.distance() != null).ifPresent(this::tell);
    }

    private void tell(Exercise exercise) {
        var start = exercise.start().plusMinutes(2).atZone(zone).toInstant();
        var end = exercise.start().plus(exercise.length()).atZone(zone).toInstant();
        batch.add(new Workout(exercise.kind(), start, end, Origin.UNKNOWN, null, null, null, exercise.energy() - 20));
    }

    private void add(Body body, Metric metric, double value) {
        batch.add(new DayValue(metric, body.day(), value, Origin.UNKNOWN));
    }
}
