package dev.lifeops.finance.prices;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was bought of one item at one shop, on a day or in a month.
 *
 * @param before what it would have cost without its discounts
 */
record Purchase(
        Item item,
        String name,
        @Nullable String shop,
        LocalDate day,
        BigDecimal quantity,
        BigDecimal paid,
        BigDecimal before,
        long times) {

    /** An item by its letters alone, and by what its price is told. */
    record Item(String letters, Unit unit) {}
}
