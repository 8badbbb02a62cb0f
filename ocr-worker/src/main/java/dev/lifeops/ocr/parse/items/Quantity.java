package dev.lifeops.ocr.parse.items;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How much at what price; what the row does not tell is null. */
record Quantity(
        @Nullable BigDecimal count,
        @Nullable String unit,
        @Nullable BigDecimal price) {

    static final Quantity UNKNOWN = new Quantity(null, null, null);
}
