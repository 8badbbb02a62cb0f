package dev.lifeops.shared.connections;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.lifeops.shared.Pauses;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What the jobs of connections do: one step a time, and the next one when their connection says. */
@Component
public class ConnectionTasks {

    private final TransactionOperations transaction;

    ConnectionTasks(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    public CustomTask<ConnectionJob> task(
            TaskDescriptor<ConnectionJob> task,
            Consumer<ConnectionJob> step,
            ConnectionTable connections,
            Pauses pauses) {
        return Tasks.custom(task)
                .onFailure(tryAgain(pauses))
                .onDeadExecutionRevive()
                .execute((execution, _) -> {
                    step.accept(execution.getData());
                    return next(execution.getData(), connections);
                });
    }

    /** Such as a database that is away for a while. */
    private static FailureHandler<ConnectionJob> tryAgain(Pauses pauses) {
        return (complete, operations) -> operations.reschedule(
                complete, complete.getTimeDone().plus(pauses.after(complete.getExecution().consecutiveFailures + 1)));
    }

    /**
     * The connection is locked meanwhile, so that a wish to sync comes either before and is seen, or after and finds a job
     * that waits.
     */
    private CompletionHandler<ConnectionJob> next(ConnectionJob job, ConnectionTable connections) {
        return (complete, operations) -> transaction.executeWithoutResult(_ -> connections
                .lockNext(job)
                .ifPresentOrElse(when -> operations.reschedule(complete, when), operations::remove));
    }
}
