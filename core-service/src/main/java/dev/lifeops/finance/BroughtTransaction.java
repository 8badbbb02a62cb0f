package dev.lifeops.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as another program kept it: an expense where it leaves an account, an income where it comes to one, a
 * transfer where it does both.
 *
 * @param currency that the lines are in; of a transfer that of the account it leaves
 */
public record BroughtTransaction(
        UUID id,
        Occasion occasion,
        String currency,
        @Nullable Side from,
        @Nullable Side to,
        List<Line> lines) {

    public BroughtTransaction {
        lines = List.copyOf(lines);
        if (from == null && to == null) {
            throw new IllegalArgumentException("money leaves an account or comes to one");
        }
    }

    /** When it was, with whom, and what was noted. */
    public record Occasion(
            LocalDate day,
            @Nullable LocalTime time,
            @Nullable String merchant,
            @Nullable String note,
            List<String> tags) {

        public Occasion {
            tags = List.copyOf(tags);
        }
    }

    /** An account, and how much it was in its own currency. */
    public record Side(UUID account, String currency, BigDecimal amount) {}

    /**
     * What some of it was for.
     *
     * @param isCorrection whether it only makes the balance right
     */
    public record Line(
            @Nullable String description,
            BigDecimal amount,
            @Nullable UUID category,
            boolean isCorrection) {}
}
