package dev.lifeops.statements.banks;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account at a bank.
 *
 * @param currency a code of ISO 4217, or whatever else the service counts in
 */
public record RemoteAccount(
        String id,
        String name,
        String currency,
        @Nullable BigDecimal balance,
        @Nullable LocalDate balanceOn) {}
