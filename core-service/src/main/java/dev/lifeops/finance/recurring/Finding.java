package dev.lifeops.finance.recurring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what comes back among the payments to one payee. A payee may have several chains (two subscriptions), and
 * payments beside them; a shop that is merely visited often has none.
 */
final class Finding {

    private static final double LEAST_COMPLETENESS = 0.75;

    /** Of the payments of about the same amount, meanwhile; else the days were picked out of many. */
    private static final double LEAST_SHARE_OF_ALIKE = 0.7;

    private static final double LEAST_SHARE_OF_ALL = 0.6;
    private static final double ALIKE = 0.1;

    /** A subscription is of just the same amount at least this often. */
    private static final double LEAST_SAMENESS = 0.6;

    /** People go to the same shop each week and spend about as much; wages are steadier. */
    private static final double MOST_USUAL_CHANGE_OF_A_WEEK = 0.02;

    /** Of fewer payments than this, days and amounts that fit may be chance: then they must fit well. */
    private static final int MANY = 6;

    private static final double MOST_USUAL_CHANGE_OF_FEW = 0.1;

    private Finding() {}

    /** The chains, the longest first; no payment is in two. */
    static List<Chain> among(List<Paid> payments) {
        var rest = new ArrayList<>(payments);
        rest.sort(Comparator.comparing(Paid::day));
        var found = new ArrayList<Chain>();
        for (var best = best(rest); best.isPresent(); best = best(rest)) {
            found.add(best.get());
            rest.removeAll(new HashSet<>(best.get().payments()));
        }
        return found;
    }

    private static Optional<Chain> best(List<Paid> payments) {
        return Stream.of(Cadence.values())
                .flatMap(cadence -> new ChainGrowing(cadence, payments).chains().stream())
                .filter(chain -> isConvincing(chain, payments))
                .min(Chain.BEST_FIRST);
    }

    private static boolean isConvincing(Chain chain, List<Paid> payments) {
        return chain.size() >= chain.cadence().leastPayments()
                && chain.completeness() >= LEAST_COMPLETENESS
                && isSteadyEnough(chain)
                && standsOut(chain, payments);
    }

    private static boolean isSteadyEnough(Chain chain) {
        return chain.usualChange() <= mostUsualChange(chain) && (chain.size() >= MANY || chain.completeness() == 1);
    }

    private static double mostUsualChange(Chain chain) {
        if (chain.cadence().isShorterThanAMonth()) {
            return MOST_USUAL_CHANGE_OF_A_WEEK;
        }
        return chain.size() < MANY ? MOST_USUAL_CHANGE_OF_FEW : 1;
    }

    private static boolean standsOut(Chain chain, List<Paid> payments) {
        var isAllThereIs = chain.size() >= LEAST_SHARE_OF_ALL * payments.size();
        return (isAllThereIs || isSubscription(chain)) && chain.size() >= LEAST_SHARE_OF_ALIKE * alike(chain, payments);
    }

    private static boolean isSubscription(Chain chain) {
        return chain.size() > 2 && chain.sameness() >= LEAST_SAMENESS;
    }

    /** How many payments of about its amounts there were in its time, its own among them. */
    private static long alike(Chain chain, List<Paid> payments) {
        var amounts = new TreeSet<BigDecimal>();
        chain.payments().forEach(paid -> amounts.add(paid.amount()));
        return payments.stream()
                .filter(paid -> !paid.day().isBefore(chain.first().day())
                        && !paid.day().isAfter(chain.last().day()))
                .filter(paid ->
                        isAlike(paid, amounts.floor(paid.amount())) || isAlike(paid, amounts.ceiling(paid.amount())))
                .count();
    }

    /** Of all amounts below and above one, those next to it differ least. */
    private static boolean isAlike(Paid paid, @Nullable BigDecimal nearest) {
        return nearest != null && paid.difference(nearest) <= ALIKE;
    }
}
