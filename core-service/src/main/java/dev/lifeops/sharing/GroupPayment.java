package dev.lifeops.sharing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one member of a group gave another to settle what they owe.
 *
 * @param amount above zero
 * @param account of the person it came from or went to, where they gave or got it; their purse where nothing is said
 */
public record GroupPayment(
        UUID from,
        UUID to,
        LocalDate paidOn,
        String currency,
        BigDecimal amount,
        @Nullable String note,
        @Nullable UUID account) {}
