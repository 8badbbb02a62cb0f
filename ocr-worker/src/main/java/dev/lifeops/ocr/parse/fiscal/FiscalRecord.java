package dev.lifeops.ocr.parse.fiscal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a till put on record about a sale.
 *
 * @param day as the till's calendar showed it
 * @param time local time at the till; null where the code tells only the day
 * @param cash whether all was paid in cash, or nothing; null where the code is silent or both were used
 * @param taxes what was sold at the rates that are known for certain
 */
public record FiscalRecord(
        BigDecimal total,
        String currency,
        LocalDate day,
        @Nullable LocalTime time,
        @Nullable Boolean cash,
        List<Gross> taxes) {

    public FiscalRecord {
        taxes = List.copyOf(taxes);
    }

    FiscalRecord(BigDecimal total, String currency, LocalDateTime at, @Nullable Boolean cash, List<Gross> taxes) {
        this(total, currency, at.toLocalDate(), at.toLocalTime(), cash, taxes);
    }

    /** What was sold at one rate, tax included; the rate is in per cent. */
    public record Gross(BigDecimal rate, BigDecimal amount) {}
}
