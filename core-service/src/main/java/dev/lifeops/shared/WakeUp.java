package dev.lifeops.shared;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has jobs begin as soon as the transaction that queued them commits, and not at the next look at the queue. */
public final class WakeUp {

    private WakeUp() {}

    public static void afterCommit(Scheduler scheduler) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
