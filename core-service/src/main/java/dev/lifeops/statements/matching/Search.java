package dev.lifeops.statements.matching;

import dev.lifeops.finance.OpenTransaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looks for matches among entries and transactions, without storing anything. */
final class Search {

    private final List<OpenEntry> entries;
    private final List<Candidate> candidates;
    private final List<BankWords> words;
    private final Scoring scoring;
    private final Pairs pairs;
    private final Set<Refused> refused;

    private Search(Question question) {
        this.entries = question.entries();
        this.candidates = question.transactions().stream()
                .map(it -> candidate(it, question))
                .toList();
        this.words = entries.stream().map(BankWords::of).toList();
        this.scoring = new Scoring(question.aliases());
        this.pairs = new Pairs(candidates, scoring, question.rates());
        this.refused = question.refused();
    }

    private static Candidate candidate(OpenTransaction transaction, Question question) {
        var receipt = transaction.origin().receipt();
        return receipt == null
                ? Candidate.of(transaction, null, false)
                : Candidate.of(
                        transaction,
                        question.printed().get(receipt),
                        question.paidInCash().contains(receipt));
    }

    /** What a person has said that does not belong together. */
    record Refused(UUID entry, UUID transaction) {}

    /**
     * All that matters.
     *
     * @param printed what receipts call their merchants
     */
    record Question(
            List<OpenEntry> entries,
            List<OpenTransaction> transactions,
            Map<String, String> aliases,
            Map<UUID, String> printed,
            Set<UUID> paidInCash,
            Set<Refused> refused,
            Pairs.Rates rates) {}

    /** What is sure, and what is to be asked. */
    record Answer(List<Proposal> joined, List<Proposal> proposed) {}

    static Answer answer(Question question) {
        return new Search(question).answer();
    }

    private Answer answer() {
        var found = new ArrayList<Pair>();
        for (var number = 0; number < entries.size(); number++) {
            pairs.of(number, entries.get(number), words.get(number)).stream()
                    .filter(pair -> !isRefused(pair))
                    .forEach(found::add);
        }
        var decided = Assignment.of(found);
        var proposed = new ArrayList<>(proposals(decided.proposed()));
        proposed.addAll(groups(decided));
        return new Answer(proposals(decided.joined()), proposed);
    }

    private boolean isRefused(Pair pair) {
        return refused.contains(new Refused(
                entries.get(pair.entry()).id(),
                candidates.get(pair.candidate()).transaction().id()));
    }

    private List<Proposal> proposals(List<Pair> decided) {
        return decided.stream()
                .map(pair -> Proposal.of(pair, entries.get(pair.entry()), candidates.get(pair.candidate())))
                .toList();
    }

    /** Of what has nothing that it is likely to be on its own. */
    private List<Proposal> groups(Assignment.Decided decided) {
        var usedEntries = new HashSet<Integer>();
        var usedCandidates = new HashSet<Integer>();
        for (var used : List.of(decided.joined(), decided.proposed())) {
            used.forEach(pair -> usedEntries.add(pair.entry()));
            used.forEach(pair -> usedCandidates.add(pair.candidate()));
        }
        var freeEntries = new ArrayList<Groups.Entry>();
        for (var number = 0; number < entries.size(); number++) {
            if (!usedEntries.contains(number)) {
                freeEntries.add(new Groups.Entry(entries.get(number), words.get(number)));
            }
        }
        var freeCandidates = new ArrayList<Candidate>();
        for (var number = 0; number < candidates.size(); number++) {
            if (!usedCandidates.contains(number)) {
                freeCandidates.add(candidates.get(number));
            }
        }
        return new Groups(scoring)
                .of(freeEntries, freeCandidates).stream()
                        .filter(it -> it.entries().stream()
                                .noneMatch(entry -> it.parts().stream()
                                        .anyMatch(
                                                part -> refused.contains(new Refused(entry.id(), part.transaction())))))
                        .toList();
    }
}
