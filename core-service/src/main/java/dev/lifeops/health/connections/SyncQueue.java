package dev.lifeops.health.connections;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where connections wait for their next step: one job for each consent, rows of the same database. */
@Component
class SyncQueue {

    private final Scheduler scheduler;

    SyncQueue(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** The job of a connection; a later consent has another one. */
    record Entry(UUID connection, int consent) {

        static Entry of(Connection connection) {
            return new Entry(connection.id(), connection.consent());
        }

        String name() {
            return connection + ":" + consent;
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Connection connection, Instant when) {
        var entry = Entry.of(connection);
        scheduler.schedule(SyncJob.TASK.instance(entry.name()).data(entry).scheduledTo(when));
        TransactionSynchronizationManager.registerSynchronization(wakeUp());
    }

    /** Brings the next step forward. One that runs right now looks at the connection once more when it ends. */
    public void hurry(Connection connection, Instant when) {
        var job = TaskInstanceId.of(
                SyncJob.TASK.getTaskName(), Entry.of(connection).name());
        try {
            scheduler.reschedule(job, when);
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
