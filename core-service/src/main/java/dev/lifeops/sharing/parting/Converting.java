package dev.lifeops.sharing.parting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns what people owe each other into another currency, in which it comes to nothing in sum as well. */
public final class Converting {

    private Converting() {}

    /**
     * The balances in the other currency.
     *
     * @param rate what one of theirs is worth
     * @param coins how many decimals the other currency has
     */
    public static Map<UUID, BigDecimal> of(Map<UUID, BigDecimal> balances, BigDecimal rate, int coins) {
        var owed = side(balances, 1);
        var owing = side(balances, -1);
        var sum = owed.values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(rate)
                .setScale(coins, RoundingMode.HALF_UP);
        var converted = new LinkedHashMap<>(balances);
        if (!owed.isEmpty()) {
            converted.putAll(new Coins(coins).part(sum, owed));
            new Coins(coins).part(sum, owing).forEach((who, amount) -> converted.put(who, amount.negate()));
        }
        return converted;
    }

    private static Map<UUID, BigDecimal> side(Map<UUID, BigDecimal> balances, int sign) {
        return balances.entrySet().stream()
                .filter(it -> it.getValue().signum() == sign)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> it.getValue().abs(), BigDecimal::add, LinkedHashMap::new));
    }
}
