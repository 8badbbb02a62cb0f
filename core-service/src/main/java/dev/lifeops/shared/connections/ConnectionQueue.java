package dev.lifeops.shared.connections;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.lifeops.shared.WakeUp;
import dev.lifeops.shared.connections.ConnectionTable.Due;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where connections wait for their next step: one job for each consent, rows of the same database. */
@Component
public class ConnectionQueue {

    private final Scheduler scheduler;

    ConnectionQueue(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(TaskDescriptor<ConnectionJob> task, Connected connection, Instant when) {
        var job = ConnectionJob.of(connection);
        scheduler.schedule(task.instance(job.name()).data(job).scheduledTo(when));
        WakeUp.afterCommit(scheduler);
    }

    /** Brings the next step forward. One that runs right now looks at the connection once more when it ends. */
    public void hurry(TaskDescriptor<ConnectionJob> task, Due due) {
        try {
            scheduler.reschedule(TaskInstanceId.of(task.getTaskName(), due.job().name()), due.at());
            scheduler.triggerCheckForDueExecutions();
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException _) {
            // the connection says what is due, and the job asks it
        }
    }
}
