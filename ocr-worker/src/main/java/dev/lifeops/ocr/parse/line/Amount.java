package dev.lifeops.ocr.parse.line;

import dev.lifeops.ocr.page.Box;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money as it stands in a row.
 *
 * @param from the first of the row's words it was read from
 * @param to the word after the last
 * @param certainty 1 as printed, less where digits were repaired
 * @param taxCode the letter behind it
 */
public record Amount(
        BigDecimal value,
        int from,
        int to,
        Box box,
        double certainty,
        @Nullable String taxCode) {

    public boolean isNegative() {
        return value.signum() < 0;
    }
}
