package dev.lifeops.imports;

import dev.lifeops.finance.BroughtLedger;
import dev.lifeops.identity.UserId;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an import back as a whole: its transactions, and the accounts and categories that nothing else uses. */
@Service
class ForeignUndoing {

    private static final int AT_ONCE = 5_000;

    private final ForeignImportTable imports;
    private final ForeignLineTable lines;
    private final MadeTable made;
    private final BroughtLedger ledger;

    ForeignUndoing(ForeignImportTable imports, ForeignLineTable lines, MadeTable made, BroughtLedger ledger) {
        this.imports = imports;
        this.lines = lines;
        this.made = made;
        this.ledger = ledger;
    }

    @Transactional
    public ImportView undo(UserId owner, UUID id) {
        imports.waitForOthers(owner);
        if (imports.find(owner, id).isEmpty()) {
            throw ImportProblems.notFound();
        }
        if (!imports.undo(id)) {
            throw ImportProblems.undone();
        }
        var transactions = lines.transactions(id);
        var joined = ledger.joined(owner, transactions);
        if (joined > 0) {
            throw ImportProblems.joined(joined);
        }
        for (var start = 0; start < transactions.size(); start += AT_ONCE) {
            ledger.strike(owner, transactions.subList(start, Math.min(transactions.size(), start + AT_ONCE)));
        }
        lines.forget(id);
        made.accountsOf(id).forEach(account -> ledger.close(owner, account.id(), account.openingBalance()));
        made.categoriesOf(id).forEach(category -> ledger.removeCategory(owner, category));
        return imports.find(owner, id).orElseThrow(ImportProblems::notFound);
    }
}
