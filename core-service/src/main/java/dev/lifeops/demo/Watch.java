package dev.lifeops.demo;

import dev.lifeops.health.intake.IntakeBatch;
import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.SleepSession;
import dev.lifeops.health.intake.Workout;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;

/** What a watch tells of a body, through the export of a phone: it knows most, and now and then lies in a drawer. */
final class Watch {

    static final String SOURCE = "health-connect";

    private static final Origin ORIGIN = new Origin("Watch", "Wrist");
    private static final double CHANCE_OF_WEARING = 0.94;
    private static final Duration PULSE = Duration.ofMinutes(30);
    private static final double STRIDE = 0.74;
    private static final double ENERGY_OF_A_STEP = 0.042;
    private static final double BASAL_ENERGY = 1_690;

    /** How busy each hour of the day is. */
    private static final double[] BUSY = {
        0, 0, 0, 0, 0, 0, 0.2, 1.5, 1.4, 0.5, 0.5, 0.6, 1.3, 0.8, 0.5, 0.5, 0.9, 1.6, 1.5, 1.0, 0.7, 0.5, 0.3, 0
    };

    private final ZoneId zone;
    private final IntakeBatch batch;

    Watch(ZoneId zone, IntakeBatch batch) {
        this.zone = zone;
        this.batch = batch;
    }

    void tell(Body body) {
        if (isWorn(body.day())) {
            tellSleep(body);
            tellSteps(body);
            tellHeart(body);
            Exercise.of(body).ifPresent(this::tell);
        }
    }

    /** In the first week of October it is at the repair shop. */
    private static boolean isWorn(LocalDate day) {
        var isAtTheShop = day.getMonth() == Month.OCTOBER && day.getDayOfMonth() <= 7;
        return !isAtTheShop && Body.dice(day, "watch").nextDouble() < CHANCE_OF_WEARING;
    }

    private void tellSleep(Body body) {
        var start = instant(body.bedAt());
        var end = instant(body.upAt());
        var stages = Night.stages(start, end, Body.dice(body.day(), "night"));
        batch.add(new SleepSession(start, end, ORIGIN, offset(end), null, stages));
    }

    private void tellSteps(Body body) {
        var dice = Body.dice(body.day(), "steps");
        var all = 0.0;
        for (var busy : BUSY) {
            all += busy;
        }
        for (var hour = body.upAt().getHour() + 1; hour < BUSY.length; hour++) {
            tellHour(body, hour, Math.rint(body.steps() * BUSY[hour] / all * dice.nextDouble(0.6, 1.4)));
        }
        var midnight = body.day().atStartOfDay();
        add(Metric.BASAL_ENERGY, midnight, Duration.ofDays(1), Math.rint(BASAL_ENERGY * body.weight() / 83));
    }

    private void tellHour(Body body, int hour, double steps) {
        if (steps > 0) {
            var start = body.day().atTime(hour, 0);
            add(Metric.STEPS, start, Duration.ofHours(1), steps);
            add(Metric.DISTANCE, start, Duration.ofHours(1), Math.rint(steps * STRIDE));
            add(Metric.ACTIVE_ENERGY, start, Duration.ofHours(1), Math.rint(steps * ENERGY_OF_A_STEP));
            add(Metric.ACTIVE_TIME, start, Duration.ofHours(1), Math.min(3_600, Math.rint(steps * 0.45)));
        }
    }

    private void tellHeart(Body body) {
        var dice = Body.dice(body.day(), "heart");
        add(Metric.RESTING_HEART_RATE, body.upAt(), Duration.ZERO, Math.rint(body.restingBeats()));
        var end = body.day().plusDays(1).atStartOfDay();
        for (var at = body.day().atStartOfDay(); at.isBefore(end); at = at.plus(PULSE)) {
            add(Metric.HEART_RATE, at, Duration.ZERO, Math.rint(beats(body, at, dice)));
        }
    }

    private static double beats(Body body, LocalDateTime at, RandomGenerator dice) {
        var exercise = Exercise.of(body).filter(it -> it.isGoingOn(at)).isPresent() ? 72 : 0;
        var awake = at.isAfter(body.bedAt()) && at.isBefore(body.upAt()) ? 1 : 14 + 9 * BUSY[at.getHour()];
        return body.restingBeats() + Math.max(awake, exercise) + 3 * dice.nextGaussian();
    }

    private void tell(Exercise exercise) {
        var start = instant(exercise.start());
        batch.add(new Workout(
                exercise.kind(),
                start,
                start.plus(exercise.length()),
                ORIGIN,
                offset(start),
                null,
                exercise.distance(),
                exercise.energy()));
        add(
                Metric.HEART_POINTS,
                exercise.start(),
                exercise.length(),
                exercise.length().toMinutes() * 1.5);
    }

    private void add(Metric metric, LocalDateTime at, Duration length, double value) {
        var start = instant(at);
        batch.add(new Measurement(metric, start, start.plus(length), value, ORIGIN, offset(start), null));
    }

    private Instant instant(LocalDateTime time) {
        return time.atZone(zone).toInstant();
    }

    private ZoneOffset offset(Instant time) {
        return zone.getRules().getOffset(time);
    }
}
