package dev.lifeops.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A joining that was done.
 *
 * @param bookedOn the day of the transaction, which stays as it was
 * @param merchant as the transaction names it
 * @param accountBefore where the transaction lay
 * @param amountBefore what that account was charged
 */
public record Joined(
        Joining joining,
        LocalDate bookedOn,
        @Nullable String merchant,
        BankAccount accountBefore,
        BigDecimal amountBefore) {}
