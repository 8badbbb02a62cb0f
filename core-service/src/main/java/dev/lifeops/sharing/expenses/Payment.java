package dev.lifeops.sharing.expenses;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one member gave another to settle what they owe, as it is stored.
 *
 * @param fromAccount where it came from in the books of who gave it, where they said so
 * @param toAccount where it went in the books of who got it, where they said so
 */
record Payment(
        UUID id,
        long version,
        Instant createdAt,
        Content content,
        @Nullable UUID fromAccount,
        @Nullable UUID toAccount) {

    /** Who gave whom how much, and when. */
    record Content(
            UUID from,
            UUID to,
            LocalDate paidOn,
            String currency,
            BigDecimal amount,
            @Nullable String note) {

        /** What a member gave, and below zero what they got; nothing for others. */
        BigDecimal givenBy(UUID member) {
            if (member.equals(from)) {
                return amount;
            }
            return member.equals(to) ? amount.negate() : BigDecimal.ZERO;
        }
    }
}
