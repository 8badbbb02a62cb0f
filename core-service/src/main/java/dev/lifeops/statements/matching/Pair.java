package dev.lifeops.statements.matching;

import java.math.BigDecimal;
import java.util.List;

/**
 * An entry and a transaction that may be one purchase.
 *
 * @param score from 0 to 1
 * @param tip what was paid beyond the transaction's amount
 */
record Pair(int entry, int candidate, MatchKind kind, double score, List<String> reasons, BigDecimal tip) {

    /** Below that nobody is asked. */
    static final double PROPOSED_FROM = 0.55;

    /** From here on nobody needs to be asked, unless another could be meant as well. */
    static final double JOINED_FROM = 0.8;

    /** A tip is a guess about what is on no receipt: a person says whether it was one. */
    boolean isSure() {
        return score >= JOINED_FROM && kind != MatchKind.TIP;
    }
}
