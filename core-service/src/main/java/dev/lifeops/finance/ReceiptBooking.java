package dev.lifeops.finance;

import dev.lifeops.finance.Transaction.Entry;
import dev.lifeops.finance.Transaction.Item;
import dev.lifeops.finance.Transaction.Kind;
import dev.lifeops.receipts.ReceiptConfirmed;
import dev.lifeops.receipts.ReceiptDeleted;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books confirmed receipts, within the transaction that confirms them. */
@Component
class ReceiptBooking {

    private final Transactions transactions;
    private final Clock clock;

    ReceiptBooking(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void book(ReceiptConfirmed confirmed) {
        var receiptId = confirmed.receipt().value();
        if (!transactions.existsByReceiptId(receiptId)) {
            transactions.saveAndFlush(new Transaction(confirmed.owner(), receiptId, entry(confirmed), clock.instant()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void unlink(ReceiptDeleted deleted) {
        transactions.unlink(deleted.receipt().value());
    }

    /** A receipt with a total below zero is one for goods that were taken back. */
    private static Entry entry(ReceiptConfirmed confirmed) {
        return new Entry(
                confirmed.total().signum() < 0 ? Kind.INCOME : Kind.EXPENSE,
                confirmed.purchasedOn(),
                confirmed.purchasedAt(),
                confirmed.merchant(),
                null,
                confirmed.currency(),
                confirmed.total().abs(),
                confirmed.items().stream().map(ReceiptBooking::item).toList());
    }

    private static Item item(ReceiptConfirmed.Item item) {
        return new Item(item.name(), item.quantity(), item.unit(), item.unitPrice(), item.discount(), item.total());
    }
}
