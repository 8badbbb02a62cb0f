package dev.lifeops.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What became of a receipt: when it was uploaded and read, how well, and whether somebody looked at it. */
record Fate(
        Status status,
        @Nullable String failure,
        @Nullable Finding finding,
        Instant uploadedAt,
        Duration queued,
        Stages stages,
        double confidence,
        Duration untilConfirmed) {

    private static final LocalDate FIRST_READER = LocalDate.of(2024, 1, 1);
    private static final Duration LOOKED_AT_WITHIN = Duration.ofDays(10);
    private static final List<String> FAILURES = List.of("BROKEN_FILE", "READER_TIMED_OUT", "READER_ERROR");
    private static final List<Finding> FINDINGS = List.of(
            new Finding("ITEMS_DO_NOT_ADD_UP", "The items do not add up to the total."),
            new Finding("AMBIGUOUS_DATE", "Nothing tells whether day or month comes first in the date."),
            new Finding("TOTAL_DISPUTED", "Two amounts could be the total."));

    /** Where it stands today. */
    enum Status {
        READ,
        NEEDS_REVIEW,
        CONFIRMED,
        FAILED
    }

    /** What the reader found odd. */
    record Finding(String code, String message) {}

    /** What the reading spent its time on, in milliseconds. */
    record Stages(long decode, long prepare, long recognise, long parse) {

        static Stages of(int items, RandomGenerator dice) {
            return new Stages(
                    dice.nextLong(8, 40),
                    dice.nextLong(30, 140),
                    Math.round((260 + 22 * items) * dice.nextDouble(0.8, 1.6)),
                    dice.nextLong(2, 14));
        }

        Duration total() {
            return Duration.ofMillis(decode + prepare + recognise + parse);
        }
    }

    static Fate of(Purchase purchase, Instant now, RandomGenerator dice) {
        var uploadedAt = purchase.day()
                .atTime(purchase.time())
                .toInstant(ZoneOffset.UTC)
                .plusSeconds(dice.nextLong(600, 30_000));
        var failure = dice.nextDouble() < 0.02 ? FAILURES.get(dice.nextInt(FAILURES.size())) : null;
        var finding = dice.nextDouble() < chanceOfFinding(purchase.day())
                ? FINDINGS.get(dice.nextInt(FINDINGS.size()))
                : null;
        var looked = dice.nextDouble() < (uploadedAt.isBefore(now.minus(LOOKED_AT_WITHIN)) ? 0.99 : 0.3);
        return new Fate(
                status(failure, finding, looked),
                failure,
                failure == null ? finding : null,
                uploadedAt,
                Duration.ofMillis(dice.nextLong(200, 9_000)),
                Stages.of(purchase.items().size(), dice),
                finding == null ? dice.nextDouble(0.82, 0.99) : dice.nextDouble(0.4, 0.8),
                Duration.ofMinutes(dice.nextLong(2, 2_000)));
    }

    /** The reader has been getting better. */
    private static double chanceOfFinding(LocalDate day) {
        var years = (day.toEpochDay() - FIRST_READER.toEpochDay()) / 365.25;
        return 0.1 + 0.25 / (1 + Math.max(0, years));
    }

    private static Status status(@Nullable String failure, @Nullable Finding finding, boolean looked) {
        if (failure != null) {
            return Status.FAILED;
        }
        if (looked) {
            return Status.CONFIRMED;
        }
        return finding == null ? Status.READ : Status.NEEDS_REVIEW;
    }

    Instant begunAt() {
        return uploadedAt.plus(queued);
    }

    Instant readAt() {
        return begunAt().plus(stages.total());
    }

    /** The moment of the last thing that happened to it. */
    Instant settledAt() {
        return status == Status.CONFIRMED ? readAt().plus(untilConfirmed) : readAt();
    }
}
