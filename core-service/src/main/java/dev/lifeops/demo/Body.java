package dev.lifeops.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A made-up body on one day: the same for the same day, whatever day it is asked.
 *
 * @param steps of the whole day
 * @param restingBeats heart beats a minute at rest
 * @param weight in kg
 * @param bedAt when it lay down the evening before
 * @param upAt when it got up
 */
record Body(
        LocalDate day,
        Circumstance circumstance,
        double steps,
        double restingBeats,
        double weight,
        LocalDateTime bedAt,
        LocalDateTime upAt) {

    private static final long SEED = 20_240_301;
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    private static final double DAYS_A_YEAR = 365.25;
    private static final double SPREAD_OF_STEPS = 0.22;
    private static final double SPREAD_OF_BEDTIME = 32;
    private static final double SPREAD_OF_RISING = 20;
    private static final Duration SHORTEST_NIGHT = Duration.ofHours(4);
    /** Now and then it gets late, and the alarm clock does not care. */
    private static final double CHANCE_OF_A_SHORT_NIGHT = 0.09;

    static Body on(LocalDate day) {
        var dice = dice(day, "body");
        var circumstance = Circumstance.of(day);
        var bedAt = bedAt(day, circumstance, dice);
        return new Body(
                day,
                circumstance,
                circumstance.steps()
                        * (1 - 0.12 * winter(day))
                        * Math.max(0.35, 1 + SPREAD_OF_STEPS * dice.nextGaussian()),
                58.5 + circumstance.restingBeats() + winter(day) - 1.5 * years(day) + dice.nextGaussian(),
                83.4 + 1.3 * winter(day) - 1.1 * years(day) + 0.35 * dice.nextGaussian(),
                bedAt,
                upAt(day, bedAt, circumstance, dice));
    }

    private static LocalDateTime bedAt(LocalDate day, Circumstance circumstance, RandomGenerator dice) {
        var late = dice.nextDouble() < CHANCE_OF_A_SHORT_NIGHT ? 130 : 0;
        return day.minusDays(1)
                .atTime(circumstance.bedtime())
                .plusMinutes(Math.round(late + SPREAD_OF_BEDTIME * dice.nextGaussian()));
    }

    private static LocalDateTime upAt(
            LocalDate day, LocalDateTime bedAt, Circumstance circumstance, RandomGenerator dice) {
        var up = day.minusDays(1)
                .atTime(circumstance.bedtime())
                .plusMinutes(Math.round(60 * circumstance.hoursInBed() + SPREAD_OF_RISING * dice.nextGaussian()));
        var least = bedAt.plus(SHORTEST_NIGHT);
        return up.isBefore(least) ? least : up;
    }

    /** Chance as it falls on that day, for each purpose another. */
    static RandomGenerator dice(LocalDate day, String purpose) {
        return new SplittableRandom(SEED * 1_000_003 + day.toEpochDay() * 31 + purpose.hashCode());
    }

    /** From 1 in the middle of January to -1 in the middle of July. */
    private static double winter(LocalDate day) {
        return Math.cos(2 * Math.PI * (day.getDayOfYear() - 15) / DAYS_A_YEAR);
    }

    private static double years(LocalDate day) {
        return ChronoUnit.DAYS.between(BEGIN, day) / DAYS_A_YEAR;
    }
}
