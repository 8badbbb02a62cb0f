package dev.lifeops.statements.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a bank booked.
 *
 * @param number of the line in the file where it ends
 * @param amount below zero where money went out
 * @param currency where the line names one
 * @param bankId by which the bank knows it
 */
public record StatementLine(
        int number,
        LocalDate bookedOn,
        BigDecimal amount,
        @Nullable String currency,
        Wording wording,
        @Nullable String bankId,
        @Nullable Original original) {

    StatementLine numbered(int other) {
        return new StatementLine(other, bookedOn, amount, currency, wording, bankId, original);
    }

    /** What was paid in another currency. */
    public record Original(String currency, BigDecimal amount) {}
}
