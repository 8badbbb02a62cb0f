package dev.lifeops.statements.connections;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where connections wait for their next step: one job for each access, rows of the same database. */
@Component
class BankSyncQueue {

    private final Scheduler scheduler;

    BankSyncQueue(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** The job of a connection; a later access has another one. */
    record Entry(UUID connection, int consent) {

        static Entry of(BankConnection connection) {
            return new Entry(connection.id(), connection.consent());
        }

        String name() {
            return connection + ":" + consent;
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(BankConnection connection) {
        var entry = Entry.of(connection);
        scheduler.schedule(BankSyncJob.TASK.instance(entry.name()).data(entry).scheduledTo(connection.nextSyncAt()));
        TransactionSynchronizationManager.registerSynchronization(wakeUp());
    }

    /** Brings the next step forward. One that runs right now looks at the connection once more when it ends. */
    public void hurry(BankConnection connection) {
        var job = TaskInstanceId.of(
                BankSyncJob.TASK.getTaskName(), Entry.of(connection).name());
        try {
            scheduler.reschedule(job, connection.nextSyncAt());
            scheduler.triggerCheckForDueExecutions();
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException _) {
            // the connection says what is due, and the job asks it
        }
    }

    private TransactionSynchronization wakeUp() {
        return new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        };
    }
}
