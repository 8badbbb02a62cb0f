package dev.lifeops.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A bout of exercise.
 *
 * @param distance in metres
 * @param energy in kilocalories
 */
record Exercise(
        String kind,
        LocalDateTime start,
        Duration length,
        @Nullable Double distance,
        double energy) {

    private static final double RUNNING_PACE = 2.75;
    private static final double WALKING_PACE = 1.35;

    /** What the body does besides its daily steps. */
    static Optional<Exercise> of(Body body) {
        var dice = Body.dice(body.day(), "exercise");
        if (body.circumstance() == Circumstance.ILL || dice.nextDouble() < 0.25) {
            return Optional.empty();
        }
        var weekday = body.day().getDayOfWeek();
        return switch (weekday) {
            case TUESDAY, SATURDAY -> Optional.of(moving("running", body, RUNNING_PACE, 12, dice));
            case THURSDAY -> Optional.of(strength(body, dice));
            case SUNDAY -> Optional.of(moving("walking", body, WALKING_PACE, 5, dice));
            case MONDAY, WEDNESDAY, FRIDAY -> Optional.empty();
        };
    }

    boolean isGoingOn(LocalDateTime time) {
        return !time.isBefore(start) && time.isBefore(start.plus(length));
    }

    private static Exercise moving(String kind, Body body, double pace, double energyAMinute, RandomGenerator dice) {
        var minutes = dice.nextInt(32, 65);
        return new Exercise(
                kind,
                start(body, dice),
                Duration.ofMinutes(minutes),
                Math.rint(pace * dice.nextDouble(0.92, 1.08) * 60 * minutes),
                Math.rint(energyAMinute * minutes));
    }

    private static Exercise strength(Body body, RandomGenerator dice) {
        var minutes = dice.nextInt(35, 55);
        return new Exercise(
                "strength_training", start(body, dice), Duration.ofMinutes(minutes), null, Math.rint(6.0 * minutes));
    }

    private static LocalDateTime start(Body body, RandomGenerator dice) {
        var isFree = body.day().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return body.day()
                .atTime(isFree ? LocalTime.of(10, 0) : LocalTime.of(18, 0))
                .plusMinutes(dice.nextInt(90));
    }
}
