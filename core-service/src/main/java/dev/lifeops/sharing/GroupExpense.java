package dev.lifeops.sharing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one member of a group paid for several.
 *
 * @param category key of a category in the default tree; null where nobody knows
 * @param account of the person it was paid from, where they paid; their purse where nothing is said
 * @param shares what each bears of it, together the amount; none is below zero, and somebody other than who paid has one
 */
public record GroupExpense(
        UUID paidBy,
        LocalDate bookedOn,
        String description,
        @Nullable String note,
        String currency,
        @Nullable String category,
        @Nullable UUID account,
        Map<UUID, BigDecimal> shares) {

    public GroupExpense {
        shares = new LinkedHashMap<>(shares);
    }
}
