package dev.lifeops.ocr.check;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The total that the passes chose.
 *
 * @param runnerUp the amount that came second
 * @param margin by how much it won
 * @param agreeing the share of passes that would have chosen it alone
 */
record Elected(
        BigDecimal total,
        double score,
        double margin,
        Set<Witness> witnesses,
        double agreeing,
        @Nullable BigDecimal runnerUp) {}
