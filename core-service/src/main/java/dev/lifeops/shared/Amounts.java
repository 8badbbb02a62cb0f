package dev.lifeops.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Takes off the zeros that a column of fixed scale adds. */
public final class Amounts {

    private Amounts() {}

    /** At least the two decimals that people expect of a price. */
    public static @Nullable BigDecimal money(@Nullable BigDecimal amount) {
        return trimmed(amount, 2);
    }

    /** As few decimals as will do. */
    public static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return trimmed(number, 0);
    }

    private static @Nullable BigDecimal trimmed(@Nullable BigDecimal number, int leastScale) {
        if (number == null) {
            return null;
        }
        var bare = number.stripTrailingZeros();
        return bare.setScale(Math.max(leastScale, bare.scale()), RoundingMode.UNNECESSARY);
    }
}
