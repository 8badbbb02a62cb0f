package dev.lifeops.sharing.parting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds the payments that settle what people owe each other. Among some people who owe each other nothing in sum, one
 * payment fewer than they are will do; so there are the fewest payments where the people fall into the most such groups.
 */
public final class Settling {

    /** So many people are tried in all ways, which are two to the power of it. */
    static final int MOST = 14;

    private Settling() {}

    /** Somebody gives an amount to somebody else. */
    public record Due(UUID from, UUID to, BigDecimal amount) {}

    /**
     * What settles.
     *
     * @param fewest whether it is certain that fewer payments would not do
     */
    public record Plan(List<Due> payments, boolean fewest) {}

    private record Balance(UUID who, BigDecimal amount) {}

    /** The payments after which nobody owes anything; balances come to zero, above it is who gets money. */
    public static Plan of(Map<UUID, BigDecimal> balances) {
        var open = balances.entrySet().stream()
                .filter(it -> it.getValue().signum() != 0)
                .map(it -> new Balance(it.getKey(), it.getValue()))
                .toList();
        if (sum(open).signum() != 0) {
            throw new IllegalArgumentException("what some are owed others owe");
        }
        var groups = open.size() <= MOST ? mostGroups(open) : List.of(open);
        return new Plan(groups.stream().flatMap(it -> settle(it).stream()).toList(), open.size() <= MOST);
    }

    private static BigDecimal sum(List<Balance> balances) {
        return balances.stream().map(Balance::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Takes people out one by one, each set of those who are left once. Whoever is left owes nothing in sum as often as
     * possible on the way, and there a group begins.
     */
    private static List<List<Balance>> mostGroups(List<Balance> open) {
        var sums = sums(open);
        var groups = new int[sums.length];
        for (var set = 1; set < sums.length; set++) {
            groups[set] = groups[set & ~(1 << nextOut(open.size(), set, groups))] + (sums[set].signum() == 0 ? 1 : 0);
        }
        var found = new ArrayList<List<Balance>>();
        for (var set = sums.length - 1; set != 0; ) {
            if (sums[set].signum() == 0) {
                found.add(new ArrayList<>());
            }
            var next = nextOut(open.size(), set, groups);
            found.getLast().add(open.get(next));
            set &= ~(1 << next);
        }
        return List.copyOf(found);
    }

    private static BigDecimal[] sums(List<Balance> open) {
        var sums = new BigDecimal[1 << open.size()];
        sums[0] = BigDecimal.ZERO;
        for (var set = 1; set < sums.length; set++) {
            var lowest = Integer.numberOfTrailingZeros(set);
            sums[set] = sums[set & (set - 1)].add(open.get(lowest).amount());
        }
        return sums;
    }

    private static int nextOut(int people, int set, int[] groups) {
        var best = -1;
        for (var one = 0; one < people; one++) {
            var isIn = (set & (1 << one)) != 0;
            if (isIn && (best < 0 || groups[set & ~(1 << one)] > groups[set & ~(1 << best)])) {
                best = one;
            }
        }
        return best;
    }

    /** Whoever owes most pays whoever is owed most; each payment settles one of the two. */
    private static List<Due> settle(List<Balance> group) {
        var open = new ArrayList<>(group);
        var payments = new ArrayList<Due>();
        while (!open.isEmpty()) {
            open.sort(Comparator.comparing(Balance::amount));
            var owing = open.removeFirst();
            var owed = open.removeLast();
            var amount = owing.amount().negate().min(owed.amount());
            payments.add(new Due(owing.who(), owed.who(), amount));
            leave(open, owing.who(), owing.amount().add(amount));
            leave(open, owed.who(), owed.amount().subtract(amount));
        }
        return payments;
    }

    private static void leave(List<Balance> open, UUID who, BigDecimal amount) {
        if (amount.signum() != 0) {
            open.add(new Balance(who, amount));
        }
    }
}
