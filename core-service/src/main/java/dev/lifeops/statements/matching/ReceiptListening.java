package dev.lifeops.statements.matching;

import dev.lifeops.receipts.ReceiptConfirmed;
import dev.lifeops.receipts.ReceiptConfirmed.PaidBy;
import dev.lifeops.receipts.ReceiptDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears of receipts: a bank may have told of the purchase before, unless it was paid in cash. */
@Component
class ReceiptListening {

    private final CashReceipts cash;
    private final OpenEntries entries;
    private final MatchingQueue queue;

    ReceiptListening(CashReceipts cash, OpenEntries entries, MatchingQueue queue) {
        this.cash = cash;
        this.entries = entries;
        this.queue = queue;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(ReceiptConfirmed confirmed) {
        if (confirmed.paidBy() == PaidBy.CASH) {
            cash.add(confirmed.owner(), confirmed.receipt());
        } else if (entries.days(confirmed.owner()).isPresent()) {
            queue.add(confirmed.owner());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(ReceiptDeleted deleted) {
        cash.remove(deleted.receipt());
    }
}
