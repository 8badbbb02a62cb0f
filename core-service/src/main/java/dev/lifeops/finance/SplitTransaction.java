package dev.lifeops.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expense that is, or is to be, split among a group.
 *
 * @param by the expense of the group that splits it already
 */
public record SplitTransaction(
        UUID id,
        @Nullable UUID by,
        LocalDate bookedOn,
        @Nullable String merchant,
        String currency,
        List<Line> lines) {

    /**
     * One of its lines, which add up to its amount.
     *
     * @param type ITEM for what was bought
     * @param category the key in the default tree that its category has or lies below
     */
    public record Line(
            UUID id,
            String type,
            @Nullable String description,
            BigDecimal amount,
            @Nullable String category) {}
}
