package dev.lifeops.imports.splitwise;

import dev.lifeops.imports.UnreadableLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes of what each member paid less what they bore somebody who paid and others who bear. Where several paid, the file
 * does not tell how much: whoever is owed something paid, whoever owes paid nothing, and what nobody owes is borne
 * evenly by those who paid. What members owe each other is exact in any case.
 */
final class Nets {

    private Nets() {}

    /** Money that one gave and another is to give back. */
    record Given(int from, int to, BigDecimal amount) {}

    /** What one paid, and what each bears of it. */
    record Paid(int by, Map<Integer, BigDecimal> shares) {

        Paid {
            shares = new LinkedHashMap<>(shares);
        }
    }

    /** One for each who paid; amounts are whole coins of so many decimals. */
    static List<Paid> paid(BigDecimal cost, List<BigDecimal> nets, int decimals) throws UnreadableLine {
        var given = given(nets);
        var owed = given.stream().map(Given::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (cost.compareTo(owed) < 0) {
            throw new UnreadableLine(
                    "it cost %s, and members owe %s for it".formatted(cost.toPlainString(), owed.toPlainString()));
        }
        var payers = given.stream().map(Given::from).distinct().toList();
        var own = evenly(cost.subtract(owed), payers.size(), decimals);
        var paid = new ArrayList<Paid>();
        for (var at = 0; at < payers.size(); at++) {
            var payer = payers.get(at);
            var shares = new LinkedHashMap<Integer, BigDecimal>();
            given.stream().filter(it -> it.from() == payer).forEach(it -> shares.put(it.to(), it.amount()));
            if (own.get(at).signum() > 0) {
                shares.put(payer, own.get(at));
            }
            paid.add(new Paid(payer, shares));
        }
        return paid;
    }

    /** Who gave whom how much, each as far as it goes, in the order in which they stand. */
    static List<Given> given(List<BigDecimal> nets) throws UnreadableLine {
        var open = new ArrayList<>(nets);
        var given = new ArrayList<Given>();
        var from = next(open, 0, 1);
        var to = next(open, 0, -1);
        while (from < open.size() && to < open.size()) {
            var amount = open.get(from).min(open.get(to).negate());
            given.add(new Given(from, to, amount));
            open.set(from, open.get(from).subtract(amount));
            open.set(to, open.get(to).add(amount));
            from = next(open, from, 1);
            to = next(open, to, -1);
        }
        if (given.isEmpty()) {
            throw new UnreadableLine("nobody owes anything for it");
        }
        return given;
    }

    private static int next(List<BigDecimal> open, int start, int sign) {
        var at = start;
        while (at < open.size() && open.get(at).signum() != sign) {
            at++;
        }
        return at;
    }

    /** Odd coins go to who stands first. */
    private static List<BigDecimal> evenly(BigDecimal amount, int among, int decimals) {
        var left = amount;
        var parts = new ArrayList<BigDecimal>();
        for (var others = among; others > 0; others--) {
            var part = left.divide(BigDecimal.valueOf(others), decimals, RoundingMode.CEILING);
            parts.add(part);
            left = left.subtract(part);
        }
        return parts;
    }
}
