package dev.lifeops.statements.imports;

import dev.lifeops.finance.BankLedger;
import dev.lifeops.identity.UserId;
import dev.lifeops.statements.matching.Matching;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an import back as a whole: what it alone told of is gone, and what was joined with it is as it was. */
@Service
class Undoing {

    private static final int AT_ONCE = 5_000;

    private final ImportTable imports;
    private final EntryTable entries;
    private final AccountNumberTable numbers;
    private final BankLedger ledger;
    private final Matching matching;

    Undoing(ImportTable imports, EntryTable entries, AccountNumberTable numbers, BankLedger ledger, Matching matching) {
        this.imports = imports;
        this.entries = entries;
        this.numbers = numbers;
        this.ledger = ledger;
        this.matching = matching;
    }

    @Transactional
    public ImportView undo(UserId owner, UUID id) {
        var account =
                imports.find(owner, id).orElseThrow(StatementProblems::notFound).accountId();
        if (imports.isSynced(id)) {
            throw StatementProblems.synced();
        }
        imports.waitForOthers(account);
        if (!imports.undo(id)) {
            throw StatementProblems.undone();
        }
        entries.handOver(id);
        var gone = entries.of(id);
        matching.withdraw(owner, id);
        for (var start = 0; start < gone.size(); start += AT_ONCE) {
            ledger.strike(owner, gone.subList(start, Math.min(gone.size(), start + AT_ONCE)));
        }
        entries.remove(id);
        numbers.unlearn(id);
        return imports.find(owner, id).orElseThrow(StatementProblems::notFound);
    }
}
