package dev.lifeops.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
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
    /** For so long not everything has been looked at. */
    private static final Duration STAYS_NEW = Duration.ofDays(10);

    /** Days of the month with a bad light, so that no quarter is without failures. */
    private static final Set<Integer> BAD_DAYS = Set.of(5, 12, 23);

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
        var isNew = uploadedAt.isAfter(now.minus(STAYS_NEW));
        var failure = fails(purchase.day(), dice) ? FAILURES.get(dice.nextInt(FAILURES.size())) : null;
        var isOdd = isNew ? isEvery(2, purchase.day()) : dice.nextDouble() < chanceOfFinding(purchase.day());
        var finding = isOdd && failure == null ? FINDINGS.get(dice.nextInt(FINDINGS.size())) : null;
        var isConfirmed = isNew ? isEvery(3, purchase.day()) : dice.nextDouble() < 0.99;
        return new Fate(
                status(failure, finding, isConfirmed),
                failure,
                finding,
                uploadedAt,
                Duration.ofMillis(dice.nextLong(200, 9_000)),
                Stages.of(purchase.items().size(), dice),
                finding == null ? dice.nextDouble(0.82, 0.99) : dice.nextDouble(0.4, 0.8),
                Duration.ofMinutes(dice.nextLong(2, 2_000)));
    }

    private static boolean fails(LocalDate day, RandomGenerator dice) {
        return dice.nextDouble() < (BAD_DAYS.contains(day.getDayOfMonth()) ? 0.7 : 0.01);
    }

    private static boolean isEvery(int days, LocalDate day) {
        return day.toEpochDay() % days == 0;
    }

    /** The reader has been getting better. */
    private static double chanceOfFinding(LocalDate day) {
        var years = ChronoUnit.DAYS.between(FIRST_READER, day) / 365.25;
        return 0.1 + 0.25 / (1 + Math.max(0, years));
    }

    private static Status status(@Nullable String failure, @Nullable Finding finding, boolean isConfirmed) {
        if (failure != null) {
            return Status.FAILED;
        }
        if (isConfirmed) {
            return Status.CONFIRMED;
        }
        return finding == null ? Status.READ : Status.NEEDS_REVIEW;
    }

    /** As the product weighs it: merchant, day and total are equally sure here, and something odd halves the odds. */
    double doubt() {
        return 1 - Math.pow(confidence, 3) * (finding == null ? 1 : 0.5);
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
