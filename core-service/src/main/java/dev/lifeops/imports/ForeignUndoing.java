package dev.lifeops.imports;

import dev.lifeops.finance.BroughtLedger;
import dev.lifeops.identity.UserId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an import back as a whole: what it made, as far as nothing else uses it. */
@Service
class ForeignUndoing {

    private static final int AT_ONCE = 5_000;

    private final ForeignImportTable imports;
    private final ForeignLineTable lines;
    private final MadeTable made;
    private final BroughtLedger ledger;
    private final List<MoreToUndo> more;

    ForeignUndoing(
            ForeignImportTable imports,
            ForeignLineTable lines,
            MadeTable made,
            BroughtLedger ledger,
            List<MoreToUndo> more) {
        this.imports = imports;
        this.lines = lines;
        this.made = made;
        this.ledger = ledger;
        this.more = more;
    }

    @Transactional
    public ImportView undo(UserId owner, UUID id) {
        imports.waitForOthers(owner);
        var taken = imports.find(owner, id).orElseThrow(ImportProblems::notFound);
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
        more.forEach(it -> it.undo(owner, taken));
        made.categoriesOf(id).forEach(category -> ledger.removeCategory(owner, category));
        return imports.find(owner, id).orElseThrow(ImportProblems::notFound);
    }
}
