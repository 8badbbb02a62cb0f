package dev.lifeops.statements.matching;

import dev.lifeops.finance.BankLedger;
import dev.lifeops.finance.BankLine;
import dev.lifeops.identity.UserId;
import dev.lifeops.statements.files.Wording;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes apart what was joined: the transaction lies where it lay, and the bank's line stands for itself again. */
@Component
class Parting {

    private final OpenEntries entries;
    private final MatchTable matches;
    private final BankLedger ledger;

    Parting(OpenEntries entries, MatchTable matches, BankLedger ledger) {
        this.entries = entries;
        this.matches = matches;
        this.ledger = ledger;
    }

    void part(UserId owner, UUID match) {
        var told = entries.ofMatch(match);
        var account = told.getFirst().account();
        ledger.part(owner, matches.joined(match, account));
        matches.untie(match);
        ledger.book(owner, account, told.stream().map(Parting::booked).toList());
    }

    private static BankLine booked(OpenEntry entry) {
        var wording = Wording.of(entry.text().payee(), entry.text().purpose(), null);
        return new BankLine(entry.id(), entry.bookedOn(), entry.amount(), wording.merchant(), wording.note());
    }
}
