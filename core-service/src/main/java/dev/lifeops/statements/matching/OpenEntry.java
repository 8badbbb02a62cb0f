package dev.lifeops.statements.matching;

import dev.lifeops.finance.BankAccount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bank booked and nobody has joined with anything.
 *
 * @param amount below zero where money went out
 */
record OpenEntry(
        UUID id,
        BankAccount account,
        LocalDate bookedOn,
        BigDecimal amount,
        Text text,
        @Nullable Original original) {

    /** What the bank writes. */
    record Text(@Nullable String payee, @Nullable String purpose) {

        String all() {
            return (payee == null ? "" : payee + " ") + (purpose == null ? "" : purpose);
        }

        @Nullable String merchant() {
            return payee == null ? purpose : payee;
        }
    }

    /** What was paid in another currency. */
    record Original(String currency, BigDecimal amount) {}
}
