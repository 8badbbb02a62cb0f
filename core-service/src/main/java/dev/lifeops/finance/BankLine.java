package dev.lifeops.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says of one movement.
 *
 * @param id of the line, and of the transaction that is booked from it
 * @param amount below zero where money went out
 */
public record BankLine(
        UUID id,
        LocalDate bookedOn,
        BigDecimal amount,
        @Nullable String merchant,
        @Nullable String note) {}
