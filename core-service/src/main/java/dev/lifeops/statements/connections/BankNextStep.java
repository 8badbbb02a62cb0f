package dev.lifeops.statements.connections;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import dev.lifeops.statements.connections.BankSyncQueue.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * When a job runs next, as its connection says. The connection is locked meanwhile, so that a wish to sync comes either
 * before and is seen, or after and finds a job that waits.
 */
@Component
class BankNextStep {

    private final BankConnections connections;
    private final TransactionOperations transaction;

    BankNextStep(BankConnections connections, TransactionOperations transaction) {
        this.connections = connections;
        this.transaction = transaction;
    }

    CompletionHandler<Entry> of(Entry entry) {
        return (complete, operations) -> transaction.executeWithoutResult(_ -> connections
                .lockNext(entry)
                .ifPresentOrElse(next -> operations.reschedule(complete, next), operations::remove));
    }
}
