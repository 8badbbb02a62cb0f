package dev.lifeops.finance.recurring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        var meanwhile = payments.stream()
                .filter(paid -> !paid.day().isBefore(chain.first().day())
                        && !paid.day().isAfter(chain.last().day()))
                .toList();
        var isAllThereIs = chain.size() >= LEAST_SHARE_OF_ALL * payments.size();
        return chain.size() >= LEAST_SHARE_OF_ALIKE * alike(chain, meanwhile)
                && (isAllThereIs || isSubscription(chain));
    }

    private static boolean isSubscription(Chain chain) {
        return chain.size() > 2 && chain.sameness() >= LEAST_SAMENESS;
    }

    private static long alike(Chain chain, List<Paid> meanwhile) {
        var own = new HashSet<>(chain.payments());
        var amounts = chain.payments().stream().map(Paid::amount).distinct().toList();
        return meanwhile.stream()
                .filter(paid ->
                        own.contains(paid) || amounts.stream().anyMatch(amount -> paid.difference(amount) <= ALIKE))
                .count();
    }
}
