package dev.lifeops.sharing.parting;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How an amount is parted, and among whom.
 *
 * @param parts how much of it each has, in the order in which odd coins are given out: the same for all who share
 *     equally, else shares, per cent or amounts
 */
public record Split(Method method, Map<UUID, BigDecimal> parts) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Split {
        if (parts.isEmpty() || sum(parts).signum() <= 0) {
            throw new IllegalArgumentException("somebody has a part of what is split");
        }
        parts = new LinkedHashMap<>(parts);
    }

    /** What the parts lack to come to a hundred per cent, or to the amount; zero where they need not. */
    public BigDecimal missing(BigDecimal amount) {
        return switch (method) {
            case EQUALLY, SHARES -> BigDecimal.ZERO;
            case PERCENTAGE -> WHOLE.subtract(sum(parts));
            case EXACT -> amount.subtract(sum(parts));
        };
    }

    private static BigDecimal sum(Map<UUID, BigDecimal> parts) {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
