package dev.lifeops.health.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what can be true from what cannot. */
@Component
class Plausibility {

    /** Files hold the year 1970 where a time was never set. */
    private static final LocalDate EARLIEST = LocalDate.of(1971, 1, 1);

    private static final Instant EARLIEST_TIME = EARLIEST.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Duration CLOCKS_GO_WRONG = Duration.ofDays(1);
    private static final Duration LONGEST_MEASUREMENT = Duration.ofDays(2);
    private static final Duration LONGEST_SLEEP = Duration.ofDays(2);
    private static final Duration LONGEST_WORKOUT = Duration.ofDays(14);

    private final Clock clock;

    Plausibility(Clock clock) {
        this.clock = clock;
    }

    Optional<Refusal> refusalOf(Measurement measurement) {
        return refusalOf(measurement.metric(), measurement.value())
                .or(() -> refusalOf(measurement.start(), measurement.end(), LONGEST_MEASUREMENT));
    }

    Optional<Refusal> refusalOf(DayValue value) {
        return refusalOf(value.metric(), value.value()).or(() -> refusalOf(value.day()));
    }

    Optional<Refusal> refusalOf(SleepSession sleep) {
        if (!sleep.start().isBefore(sleep.end()) || sleep.stages().stream().anyMatch(it -> isOutside(it, sleep))) {
            return Optional.of(Refusal.TIMES_CONTRADICT);
        }
        return refusalOf(sleep.start(), sleep.end(), LONGEST_SLEEP);
    }

    Optional<Refusal> refusalOf(Workout workout) {
        return refusalOf(Metric.DISTANCE, workout.distance())
                .or(() -> refusalOf(Metric.ACTIVE_ENERGY, workout.energy()))
                .or(() -> refusalOf(workout.start(), workout.end(), LONGEST_WORKOUT));
    }

    private static boolean isOutside(SleepSession.Stage stage, SleepSession sleep) {
        return !stage.start().isBefore(stage.end())
                || stage.start().isBefore(sleep.start())
                || stage.end().isAfter(sleep.end());
    }

    private static Optional<Refusal> refusalOf(Metric metric, @Nullable Double value) {
        if (value == null) {
            return Optional.empty();
        }
        if (!Double.isFinite(value)) {
            return Optional.of(Refusal.NOT_A_NUMBER);
        }
        return metric.allows(value) ? Optional.empty() : Optional.of(Refusal.IMPLAUSIBLE);
    }

    private Optional<Refusal> refusalOf(Instant start, Instant end, Duration longest) {
        if (end.isBefore(start)) {
            return Optional.of(Refusal.TIMES_CONTRADICT);
        }
        if (start.isBefore(EARLIEST_TIME)) {
            return Optional.of(Refusal.TOO_LONG_AGO);
        }
        if (end.isAfter(clock.instant().plus(CLOCKS_GO_WRONG))) {
            return Optional.of(Refusal.IN_THE_FUTURE);
        }
        return end.isAfter(start.plus(longest)) ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
    }

    private Optional<Refusal> refusalOf(LocalDate day) {
        if (day.isBefore(EARLIEST)) {
            return Optional.of(Refusal.TOO_LONG_AGO);
        }
        var tomorrow = LocalDate.ofInstant(clock.instant().plus(CLOCKS_GO_WRONG), ZoneOffset.UTC);
        return day.isAfter(tomorrow) ? Optional.of(Refusal.IN_THE_FUTURE) : Optional.empty();
    }
}
