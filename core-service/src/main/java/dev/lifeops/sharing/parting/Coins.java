package dev.lifeops.sharing.parting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gives out one amount after the other in whole coins. What cannot be parted goes coin by coin to those with the largest
 * remainders, what they were left short of before included, and among equals to the first. So nothing is lost, no part
 * is a whole coin off, and the odd coins of many amounts go round.
 */
final class Coins {

    private final int scale;
    private final Map<UUID, BigDecimal> shortOf = new HashMap<>();

    /** With as many decimals as the smallest coin has. */
    Coins(int scale) {
        this.scale = scale;
    }

    /** Parts an amount in proportion to weights, none of which is below zero; together they are above. */
    Map<UUID, BigDecimal> part(BigDecimal amount, Map<UUID, BigDecimal> weights) {
        var dues = dues(amount.setScale(scale).unscaledValue(), weights);
        var odd = amount.setScale(scale)
                .unscaledValue()
                .subtract(dues.stream().map(Due::coins).reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        var lucky = dues.stream()
                .filter(due -> due.rest().signum() > 0)
                .sorted(Comparator.comparing(this::claim).reversed())
                .limit(odd)
                .toList();
        var parts = new LinkedHashMap<UUID, BigDecimal>();
        for (var due : dues) {
            var extra = lucky.contains(due) ? BigInteger.ONE : BigInteger.ZERO;
            shortOf.put(due.who(), claim(due).subtract(new BigDecimal(extra)));
            parts.put(due.who(), new BigDecimal(due.coins().add(extra), scale));
        }
        return parts;
    }

    /** The whole coins that somebody has for certain, and the part of one that is left. */
    private record Due(UUID who, BigInteger coins, BigDecimal rest) {

        static Due of(UUID who, BigInteger coins, BigInteger weight, BigInteger all) {
            var product = coins.multiply(weight);
            var rest = product.mod(all);
            return new Due(
                    who,
                    product.subtract(rest).divide(all),
                    new BigDecimal(rest).divide(new BigDecimal(all), MathContext.DECIMAL128));
        }
    }

    private static List<Due> dues(BigInteger coins, Map<UUID, BigDecimal> weights) {
        var decimals =
                weights.values().stream().mapToInt(BigDecimal::scale).max().orElseThrow();
        var whole = new LinkedHashMap<UUID, BigInteger>();
        weights.forEach((who, weight) ->
                whole.put(who, weight.setScale(Math.max(0, decimals)).unscaledValue()));
        var all = whole.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        return whole.entrySet().stream()
                .map(it -> Due.of(it.getKey(), coins, it.getValue(), all))
                .toList();
    }

    private BigDecimal claim(Due due) {
        return shortOf.getOrDefault(due.who(), BigDecimal.ZERO).add(due.rest());
    }
}
