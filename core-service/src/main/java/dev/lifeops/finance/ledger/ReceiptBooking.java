package dev.lifeops.finance.ledger;

import dev.lifeops.finance.accounts.BookableAccounts;
import dev.lifeops.finance.ledger.Transaction.Entry;
import dev.lifeops.finance.ledger.Transaction.Movement;
import dev.lifeops.finance.ledger.Transaction.Occasion;
import dev.lifeops.finance.ledger.Transaction.Side;
import dev.lifeops.finance.rules.Rules;
import dev.lifeops.receipts.ReceiptConfirmed;
import dev.lifeops.receipts.ReceiptConfirmed.PaidBy;
import dev.lifeops.receipts.ReceiptDeleted;
import dev.lifeops.receipts.ReceiptMerged;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books confirmed receipts, within the transaction that confirms them. */
@Component
class ReceiptBooking {

    private final TransactionTable transactions;
    private final BookableAccounts accounts;
    private final Naming naming;
    private final Choosing choosing;
    private final Rules rules;
    private final Ledger ledger;
    private final Clock clock;

    ReceiptBooking(
            TransactionTable transactions,
            BookableAccounts accounts,
            Naming naming,
            Choosing choosing,
            Rules rules,
            Ledger ledger,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.naming = naming;
        this.choosing = choosing;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void book(ReceiptConfirmed confirmed) {
        var receiptId = confirmed.receipt().value();
        if (!transactions.isBooked(receiptId)) {
            var id = transactions.add(confirmed.owner(), receiptId, entry(confirmed), clock.instant());
            rules.decide(confirmed.owner(), id);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void unlink(ReceiptDeleted deleted) {
        transactions.unlink(deleted.receipt().value());
    }

    /** What one purchase was booked as twice stays once. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(ReceiptMerged merged) {
        var kept = merged.kept().value();
        transactions.bookedFrom(merged.owner(), merged.gone().value()).ifPresent(id -> {
            if (transactions.isBooked(kept)) {
                ledger.strike(merged.owner(), id, null);
            } else {
                transactions.relink(id, kept);
            }
        });
    }

    private Entry entry(ReceiptConfirmed confirmed) {
        var occasion = new Occasion(
                confirmed.purchasedOn(),
                confirmed.purchasedAt(),
                confirmed.merchant().name(),
                null,
                List.of());
        var lines = choosing.recall(
                confirmed.owner(),
                confirmed.merchant().name(),
                naming.recall(confirmed.owner(), ReceiptLines.of(confirmed)));
        return new Entry(occasion, movement(confirmed), null, lines);
    }

    /** A receipt with a total below zero is one for goods that were taken back. */
    private Movement movement(ReceiptConfirmed confirmed) {
        var amount = confirmed.total().abs();
        var kind = confirmed.total().signum() < 0 ? Kind.REFUND : Kind.EXPENSE;
        var side = new Side(account(confirmed), confirmed.currency(), amount);
        return new Movement(kind, confirmed.currency(), amount, side, null);
    }

    private UUID account(ReceiptConfirmed confirmed) {
        return confirmed.paidBy() == PaidBy.CARD
                ? accounts.card(confirmed.owner(), confirmed.currency())
                : accounts.purse(confirmed.owner(), confirmed.currency());
    }
}
