package dev.lifeops.ocr.parse.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Three numbers that may be a date, the first two still without a meaning unless {@code fixed}.
 *
 * @param first the day, if day and month are in their usual order
 * @param penalty how unlike a date it was printed
 * @param fixed whether the form itself says which is the day
 */
record WrittenDate(int first, int second, int year, double penalty, boolean fixed, boolean fullYear) {

    /** Whether only custom tells day from month. */
    boolean isAmbiguous() {
        return !fixed && first != second && first <= 12 && second <= 12;
    }

    /** The date when the month comes first or second; the other way round if only that exists. */
    Optional<LocalDate> read(boolean monthFirst) {
        if (fixed) {
            return date(first, second);
        }
        return monthFirst
                ? date(second, first).or(() -> date(first, second))
                : date(first, second).or(() -> date(second, first));
    }

    private Optional<LocalDate> date(int day, int month) {
        int century = year < 100 ? 2000 : 0;
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(century + year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(century + year, month, day)) : Optional.empty();
    }
}
