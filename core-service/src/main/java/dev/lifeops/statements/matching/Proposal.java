package dev.lifeops.statements.matching;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A match with all that is needed to join it.
 *
 * @param parts what each transaction is charged on the entries' account
 */
record Proposal(MatchKind kind, double score, List<String> reasons, List<OpenEntry> entries, List<Part> parts) {

    /** A transaction, and what of the bank's amount it is. */
    record Part(UUID transaction, BigDecimal accountAmount, BigDecimal tip) {}

    static Proposal of(Pair pair, OpenEntry entry, Candidate candidate) {
        var part = new Part(candidate.transaction().id(), entry.amount().abs(), pair.tip());
        return new Proposal(pair.kind(), pair.score(), pair.reasons(), List.of(entry), List.of(part));
    }
}
