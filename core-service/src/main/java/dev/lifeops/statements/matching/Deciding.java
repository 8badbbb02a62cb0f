package dev.lifeops.statements.matching;

import dev.lifeops.finance.BankLedger;
import dev.lifeops.finance.Joined;
import dev.lifeops.identity.UserId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person says to matches: yes, no, and no after all. */
@Service
class Deciding {

    private final OpenEntries entries;
    private final MatchTable matches;
    private final NewMatches added;
    private final Aliases aliases;
    private final BankLedger ledger;
    private final Parting parting;

    Deciding(
            OpenEntries entries,
            MatchTable matches,
            NewMatches added,
            Aliases aliases,
            BankLedger ledger,
            Parting parting) {
        this.entries = entries;
        this.matches = matches;
        this.added = added;
        this.aliases = aliases;
        this.ledger = ledger;
        this.parting = parting;
    }

    @Transactional
    public void accept(UserId owner, UUID id) {
        matches.waitForOthers(owner);
        require(owner, id, MatchStatus.PROPOSED);
        var told = entries.ofMatch(id);
        var ids = told.stream().map(OpenEntry::id).toList();
        var areOpen = entries.of(owner, ids).size() == ids.size()
                && ledger.standing(owner, ids).size() == ids.size();
        if (!areOpen) {
            throw MatchProblems.overtaken();
        }
        var first = told.getFirst();
        var joinings = matches.joinings(id, first.account(), first.id());
        var joined = ledger.join(owner, joinings);
        if (joined.size() < joinings.size()) {
            throw MatchProblems.overtaken();
        }
        added.keep(id, joined);
        matches.decide(id, MatchStatus.JOINED);
        matches.tie(id);
        ledger.strike(owner, ids);
        matches.removeOvertaken(owner);
        learn(owner, told, joined);
    }

    /** Whom the bank meant; of several receipts only where all are of one merchant. */
    private void learn(UserId owner, List<OpenEntry> told, List<Joined> joined) {
        var merchants = joined.stream()
                .map(Joined::merchant)
                .map(Words::letters)
                .distinct()
                .toList();
        if (merchants.size() == 1) {
            told.forEach(entry -> aliases.learn(
                    owner, entry.text().merchant(), joined.getFirst().merchant()));
        }
    }

    @Transactional
    public void reject(UserId owner, UUID id) {
        require(owner, id, MatchStatus.PROPOSED);
        matches.decide(id, MatchStatus.REJECTED);
    }

    @Transactional
    public void undo(UserId owner, UUID id) {
        matches.waitForOthers(owner);
        require(owner, id, MatchStatus.JOINED);
        entries.ofMatch(id).forEach(entry -> aliases.unlearn(owner, entry.text().merchant()));
        parting.part(owner, id);
        matches.decide(id, MatchStatus.UNDONE);
    }

    private void require(UserId owner, UUID id, MatchStatus status) {
        var match = matches.lock(owner, id).orElseThrow(MatchProblems::notFound);
        if (match.status() != status) {
            throw MatchProblems.decided(match.status());
        }
    }
}
