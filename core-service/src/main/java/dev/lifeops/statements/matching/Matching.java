package dev.lifeops.statements.matching;

import dev.lifeops.finance.BankLedger;
import dev.lifeops.finance.Joined;
import dev.lifeops.finance.Joining;
import dev.lifeops.finance.OpenTransaction;
import dev.lifeops.identity.UserId;
import dev.lifeops.receipts.MerchantNames;
import dev.lifeops.statements.matching.MatchTable.Proposed;
import dev.lifeops.statements.matching.NewMatches.Kept;
import dev.lifeops.statements.matching.Search.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks for purchases of which both a bank and a person have told, joins what is sure and proposes what may be. */
@Service
public class Matching {

    /** Part payments come later than what is booked at once. */
    private static final int LATEST_PART = 35;

    private final OpenEntries entries;
    private final MatchTable matches;
    private final NewMatches added;
    private final Aliases aliases;
    private final MerchantNames merchants;
    private final CashReceipts cash;
    private final BankLedger ledger;
    private final Parting parting;

    Matching(
            OpenEntries entries,
            MatchTable matches,
            NewMatches added,
            Aliases aliases,
            MerchantNames merchants,
            CashReceipts cash,
            BankLedger ledger,
            Parting parting) {
        this.entries = entries;
        this.matches = matches;
        this.added = added;
        this.aliases = aliases;
        this.merchants = merchants;
        this.cash = cash;
        this.ledger = ledger;
        this.parting = parting;
    }

    /** Looks at all of a person that is open. */
    @Transactional
    public int run(UserId owner) {
        return search(owner).joined();
    }

    @Transactional
    public Found search(UserId owner) {
        matches.waitForOthers(owner);
        var question = question(owner);
        if (question.isEmpty()) {
            return new Found(0, 0);
        }
        var answer = Search.answer(question.get());
        join(owner, answer.joined());
        return new Found(answer.joined().size(), propose(owner, answer.proposed()));
    }

    /** Empty where no bank or no person has told of anything in the same days. */
    private Optional<Question> question(UserId owner) {
        var days = entries.days(owner);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var first = days.get().first().minusDays(LATEST_PART);
        var transactions = ledger.open(owner, first, days.get().last().minusDays(Scoring.EARLIEST));
        if (transactions.isEmpty()) {
            return Optional.empty();
        }
        var from = transactions.getFirst().bookedOn().plusDays(Scoring.EARLIEST);
        var to = transactions.getLast().bookedOn().plusDays(LATEST_PART);
        return Optional.of(new Question(
                standing(owner, entries.between(owner, from, to)),
                transactions,
                aliases.of(owner),
                printed(owner, transactions),
                cash.of(owner),
                matches.refused(owner),
                remembered(owner)));
    }

    private Map<UUID, String> printed(UserId owner, List<OpenTransaction> transactions) {
        var receipts = transactions.stream()
                .map(it -> it.origin().receipt())
                .filter(Objects::nonNull)
                .toList();
        return merchants.printed(owner, receipts);
    }

    /** What a person has made something else of is not the bank's any more. */
    private List<OpenEntry> standing(UserId owner, List<OpenEntry> open) {
        var standing = ledger.standing(owner, open.stream().map(OpenEntry::id).toList());
        return open.stream().filter(entry -> standing.contains(entry.id())).toList();
    }

    private Pairs.Rates remembered(UserId owner) {
        record Asked(String from, String to, LocalDate day) {}
        var known = new HashMap<Asked, Optional<BigDecimal>>();
        return (from, to, day) -> known.computeIfAbsent(
                new Asked(from, to, day), asked -> ledger.rate(owner, asked.from(), asked.to(), asked.day()));
    }

    private void join(UserId owner, List<Proposal> sure) {
        if (sure.isEmpty()) {
            return;
        }
        var ids = added.add(owner, sure, MatchStatus.JOINED, true);
        var joinings = sure.stream().map(Matching::joining).toList();
        Map<UUID, Joined> joined = ledger.join(owner, joinings).stream()
                .collect(Collectors.toMap(it -> it.joining().transaction(), Function.identity()));
        var kept = new ArrayList<Kept>();
        for (var number = 0; number < ids.size(); number++) {
            var done = joined.get(joinings.get(number).transaction());
            if (done != null) {
                kept.add(new Kept(ids.get(number), done));
            }
        }
        added.keep(kept);
        added.tie(ids);
        ledger.strike(owner, joinings.stream().map(Joining::bankLine).toList());
    }

    private static Joining joining(Proposal proposal) {
        var entry = proposal.entries().getFirst();
        var part = proposal.parts().getFirst();
        return new Joining(part.transaction(), entry.id(), entry.account(), part.accountAmount(), part.tip());
    }

    private int propose(UserId owner, List<Proposal> proposals) {
        matches.removeOvertaken(owner);
        var known = matches.proposed(owner);
        var wanted = proposals.stream().map(Matching::key).collect(Collectors.toSet());
        matches.remove(known.stream()
                .filter(it -> !wanted.contains(new Key(it.entries(), it.transactions())))
                .map(Proposed::id)
                .toList());
        var there = new HashSet<Key>();
        known.forEach(it -> there.add(new Key(it.entries(), it.transactions())));
        var fresh = proposals.stream().filter(it -> there.add(key(it))).toList();
        added.add(owner, fresh, MatchStatus.PROPOSED, false);
        return fresh.size();
    }

    private record Key(Set<UUID> entries, Set<UUID> transactions) {}

    private static Key key(Proposal proposal) {
        return new Key(
                proposal.entries().stream().map(OpenEntry::id).collect(Collectors.toSet()),
                proposal.parts().stream().map(Proposal.Part::transaction).collect(Collectors.toSet()));
    }

    /** An import is taken back: what was joined with it is as it was before, and nobody is asked about it any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(UserId owner, UUID importId) {
        matches.joinedOf(importId).forEach(match -> parting.part(owner, match));
        matches.removeOf(importId);
    }

    /** The same for some entries alone: a bank says something else of them, or nothing any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(UserId owner, Collection<UUID> released) {
        matches.joinedWith(released).forEach(match -> parting.part(owner, match));
        matches.removeWith(released);
    }
}
