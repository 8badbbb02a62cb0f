package dev.lifeops.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** A file of the bank about some days of an account, and when the household took it in. */
record BankStatement(HouseholdAccount account, LocalDate first, LocalDate last) {

    /** By then the household has looked at every receipt of these days. */
    private static final int TAKEN_IN_AFTER = 12;

    private static final int OVERLAP = 3;

    /** The current account's by the week, the travel card's by the month, up to now. */
    static List<BankStatement> between(LocalDate first, Instant now) {
        var weeks = Stream.iterate(
                        first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)), monday -> monday.plusWeeks(1))
                .map(monday -> new BankStatement(HouseholdAccount.CURRENT, monday, monday.plusDays(6)));
        var months = Stream.iterate(first.with(TemporalAdjusters.firstDayOfNextMonth()), month -> month.plusMonths(1))
                .map(month -> new BankStatement(
                        HouseholdAccount.TRAVEL_CARD, month, month.with(TemporalAdjusters.lastDayOfMonth())));
        return Stream.of(weeks, months)
                .flatMap(all -> all.takeWhile(it -> it.takenInAt().isBefore(now)).toList().stream())
                .toList();
    }

    Instant takenInAt() {
        return last.plusDays(TAKEN_IN_AFTER).atTime(18, 0).toInstant(ZoneOffset.UTC);
    }

    boolean isSince(Instant now, Duration ago) {
        return takenInAt().isAfter(now.minus(ago));
    }

    boolean isAbout(BankMovement movement) {
        return movement.account() == account
                && !movement.bookedOn().isBefore(first)
                && !movement.bookedOn().isAfter(last);
    }

    /** Of the days before, which the file tells of once more. */
    boolean repeats(BankMovement movement) {
        return movement.account() == account
                && movement.bookedOn().isBefore(first)
                && !movement.bookedOn().isBefore(first.minusDays(OVERLAP));
    }

    /** Now and then the bank writes a line that is none. */
    boolean hasOddLine() {
        return last.toEpochDay() / 7 % 5 == 0;
    }

    String fileName() {
        return "%s %s.csv".formatted(account.label(), last);
    }
}
