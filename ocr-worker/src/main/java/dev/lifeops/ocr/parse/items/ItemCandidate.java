package dev.lifeops.ocr.parse.items;

import dev.lifeops.ocr.page.Box;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A thing bought as the rows tell it; the total is after the discount. */
public record ItemCandidate(
        String name,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal discount,
        BigDecimal total,
        @Nullable String taxCode,
        double recognition,
        Box box) {

    /** The same item at another price. */
    public ItemCandidate withTotal(BigDecimal other) {
        return new ItemCandidate(name, quantity, unit, unitPrice, discount, other, taxCode, recognition, box);
    }
}
