package dev.lifeops.finance.ledger;

import dev.lifeops.finance.ledger.Transaction.Entry;
import dev.lifeops.finance.ledger.Transaction.Movement;
import dev.lifeops.finance.ledger.Transaction.Side;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Transactions that were in the books before payments within groups became them, and that are set free again. */
@Repository
class TakenEntries {

    private final JdbcClient database;
    private final TransactionTable transactions;

    TakenEntries(JdbcClient database, TransactionTable transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** One that nobody else changes meanwhile; refused unless just so much went out with it, or below zero came in. */
    Transaction fitting(UserId owner, UUID id, String currency, BigDecimal amount, @Nullable UUID payment) {
        var transaction = transactions.lock(owner, id).orElseThrow(LedgerProblems::notFound);
        var sharing = transaction.sharing();
        var isIts = sharing.alone() != null && Objects.equals(sharing.sharedId(), payment);
        var isFree = sharing.sharedId() == null && sharing.splitBy() == null;
        var movement = alone(transaction);
        var own = movement.account();
        var kind = amount.signum() > 0 ? Kind.EXPENSE : Kind.INCOME;
        if (!(isIts || isFree)
                || transaction.receiptId() != null
                || transactions.isRefunded(id)
                || movement.kind() != kind
                || !movement.currency().equals(currency)
                || !own.currency().equals(currency)
                || own.amount().compareTo(amount.abs()) != 0) {
            throw LedgerProblems.notToBePayment();
        }
        return transaction;
    }

    /** From now on it moves between its own account and that of the group. */
    void take(UserId owner, Transaction transaction, UUID payment, UUID group) {
        var movement = transaction.entry().movement();
        var own = movement.account();
        var there = new Side(group, own.currency(), own.amount());
        var gives = movement.kind() == Kind.EXPENSE;
        rewrite(
                owner,
                transaction,
                new Movement(
                        Kind.TRANSFER,
                        movement.currency(),
                        movement.amount(),
                        gives ? own : there,
                        gives ? there : own));
        database.sql("update finance.transaction set shared_id = ?, kind_alone = ? where id = ?")
                .params(payment, movement.kind().name(), transaction.id())
                .update();
    }

    /** It is what it was before. */
    void free(UserId owner, Transaction transaction) {
        database.sql("update finance.transaction set shared_id = null, kind_alone = null where id = ?")
                .param(transaction.id())
                .update();
        rewrite(owner, transaction, alone(transaction));
    }

    private void rewrite(UserId owner, Transaction transaction, Movement movement) {
        var entry = transaction.entry();
        transactions.rewrite(
                owner, transaction.id(), new Entry(entry.occasion(), movement, entry.refundOf(), entry.lines()));
    }

    /** What moved with it, no group considered. */
    static Movement alone(Transaction transaction) {
        var movement = transaction.entry().movement();
        var alone = transaction.sharing().alone();
        return alone == null
                ? movement
                : new Movement(alone, movement.currency(), movement.amount(), ownSide(movement, alone), null);
    }

    private static Side ownSide(Movement movement, Kind alone) {
        return alone == Kind.EXPENSE ? movement.account() : Objects.requireNonNull(movement.to());
    }
}
