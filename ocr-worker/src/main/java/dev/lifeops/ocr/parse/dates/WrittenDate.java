package dev.lifeops.ocr.parse.dates;

import dev.lifeops.ocr.parse.language.DateOrder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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

    /** The order in which it is written, where only one makes it a date. */
    Optional<DateOrder> order() {
        boolean told = !fixed && Math.min(first, second) <= 12 && Math.max(first, second) > 12;
        return told ? Optional.of(first > 12 ? DateOrder.DMY : DateOrder.MDY) : Optional.empty();
    }

    /** Whether it is only a date in the other order. */
    boolean isSwapped(boolean monthFirst) {
        return !fixed && (monthFirst ? first : second) > 12;
    }

    /** The same where one digit of the year was misread and only one decade makes it a year of receipts. */
    Optional<WrittenDate> inPlausibleDecade(int oldest, int youngest) {
        List<Integer> years = IntStream.range(0, 10)
                .map(decade -> year / 100 * 100 + decade * 10 + year % 10)
                .map(each -> each < 100 ? 2000 + each : each)
                .filter(each -> each >= oldest && each <= youngest)
                .boxed()
                .toList();
        return years.size() == 1
                ? Optional.of(new WrittenDate(first, second, years.getFirst(), penalty + 3, fixed, fullYear))
                : Optional.empty();
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
