package dev.lifeops.finance.recurring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;

/** How often something is paid. */
enum Cadence {
    WEEKLY(1, ChronoUnit.WEEKS, 2, 4),
    FORTNIGHTLY(2, ChronoUnit.WEEKS, 3, 4),
    FOUR_WEEKLY(4, ChronoUnit.WEEKS, 2, 4),
    MONTHLY(1, ChronoUnit.MONTHS, 5, 3),
    TWO_MONTHLY(2, ChronoUnit.MONTHS, 8, 3),
    QUARTERLY(3, ChronoUnit.MONTHS, 10, 3),
    HALF_YEARLY(6, ChronoUnit.MONTHS, 14, 3),
    YEARLY(12, ChronoUnit.MONTHS, 20, 2);

    private static final BigDecimal DAYS_A_MONTH = new BigDecimal("30.436875");

    private final int length;
    private final TemporalUnit unit;
    private final int slack;
    private final int leastPayments;

    Cadence(int length, TemporalUnit unit, int slack, int leastPayments) {
        this.length = length;
        this.unit = unit;
        this.slack = slack;
        this.leastPayments = leastPayments;
    }

    /** The day some periods after another; a month that lacks that day ends it. */
    LocalDate after(LocalDate day, int periods) {
        return day.plus((long) length * periods, unit);
    }

    /** By how many days a payment may miss its day: weekends, holidays and slow banks. */
    int slack() {
        return slack;
    }

    /** With fewer payments than this it may as well be chance. */
    int leastPayments() {
        return leastPayments;
    }

    boolean isShorterThanAMonth() {
        return unit == ChronoUnit.WEEKS;
    }

    /** What an amount of each period comes to in a month, on average. */
    BigDecimal perMonth(BigDecimal amount) {
        var months = isShorterThanAMonth()
                ? BigDecimal.valueOf(7L * length).divide(DAYS_A_MONTH, MathContext.DECIMAL64)
                : BigDecimal.valueOf(length);
        return amount.divide(months, 2, RoundingMode.HALF_EVEN);
    }
}
