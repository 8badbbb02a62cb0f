package dev.lifeops.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money that went out or came in, of which no bank has told yet. */
public record OpenTransaction(
        UUID id, LocalDate bookedOn, @Nullable String merchant, Paid paid, Origin origin) {

    /**
     * How much it was.
     *
     * @param amount below zero where money went out
     */
    public record Paid(String currency, BigDecimal amount) {}

    /**
     * Where it comes from.
     *
     * @param inCash whether it lies on a purse
     * @param receipt that was confirmed, whose account is then a guess
     * @param tipped whether it is of a kind that people give tips for
     */
    public record Origin(
            UUID account, boolean inCash, @Nullable UUID receipt, boolean tipped) {}
}
