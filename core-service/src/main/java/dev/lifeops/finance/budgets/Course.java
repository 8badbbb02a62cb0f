package dev.lifeops.finance.budgets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was spent and what is still to come.
 *
 * @param recurring the part of what was spent that came back by itself
 * @param expected what is still to come back by itself; null where a rate is missing for it
 */
record Course(Spent spent, Spent recurring, @Nullable Range expected) {

    static final Course NOTHING = new Course(Spent.nothing(), Spent.nothing(), Range.NOTHING);

    Course plus(Course other) {
        return new Course(
                sum(spent, other.spent),
                sum(recurring, other.recurring),
                expected == null || other.expected == null ? null : expected.plus(other.expected));
    }

    Course converted(UnaryOperator<BigDecimal> rate) {
        return new Course(
                converted(spent, rate),
                converted(recurring, rate),
                expected == null
                        ? null
                        : new Range(
                                rate.apply(expected.low()),
                                rate.apply(expected.likely()),
                                rate.apply(expected.high())));
    }

    /** What each day cost beside what comes back by itself. */
    List<BigDecimal> daily(LocalDate first, LocalDate end) {
        return first.datesUntil(end)
                .map(day -> spent.on(day).subtract(recurring.on(day)))
                .toList();
    }

    private static Spent sum(Spent one, Spent other) {
        var days = new TreeMap<>(one.days());
        other.days().forEach((day, amount) -> days.merge(day, amount, BigDecimal::add));
        return new Spent(
                days,
                Stream.concat(one.missing().stream(), other.missing().stream()).toList());
    }

    private static Spent converted(Spent spent, UnaryOperator<BigDecimal> rate) {
        var days = new TreeMap<LocalDate, BigDecimal>();
        spent.days().forEach((day, amount) -> days.put(day, rate.apply(amount)));
        return new Spent(days, spent.missing());
    }
}
