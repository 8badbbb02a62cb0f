package dev.lifeops.shared;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Long jobs of one kind, of which an instance does one at a time, so that others always find a free thread. One that breaks
 * off is begun again, until it was tried often enough.
 */
public final class OneAtATime<T> {

    private static final Logger LOG = LoggerFactory.getLogger(OneAtATime.class);

    private final Semaphore turn = new Semaphore(1);
    private final Work<T> work;
    private final Duration pause;
    private final int attempts;

    public OneAtATime(Work<T> work, Duration pause, int attempts) {
        this.work = work;
        this.pause = pause;
        this.attempts = attempts;
    }

    /** What there is to do. */
    public interface Work<T> {

        /** Of the request that asked for it. */
        String requestId(T job);

        /** Whether that is all; otherwise it has to wait for something and comes again. */
        boolean run(T job);

        /** How often it was begun. */
        int attempts(T job);

        void giveUp(T job);
    }

    public CustomTask<T> task(TaskDescriptor<T> task) {
        return Tasks.custom(task)
                .onFailure((complete, operations) -> tryAgain(
                        task.getDataClass()
                                .cast(complete.getExecution().taskInstance.getData()),
                        complete,
                        operations))
                .onDeadExecutionRevive()
                .execute((execution, _) -> inTurn(execution.getData()));
    }

    private CompletionHandler<T> inTurn(T job) {
        if (!turn.tryAcquire()) {
            return this::later;
        }
        try {
            return run(job) ? (_, operations) -> operations.remove() : this::later;
        } finally {
            turn.release();
        }
    }

    private boolean run(T job) {
        var finished = new AtomicBoolean();
        RequestId.during(work.requestId(job), () -> finished.set(work.run(job)));
        return finished.get();
    }

    private void later(ExecutionComplete complete, ExecutionOperations<T> operations) {
        operations.reschedule(complete, complete.getTimeDone().plus(pause));
    }

    private void tryAgain(T job, ExecutionComplete complete, ExecutionOperations<T> operations) {
        var name = complete.getExecution().taskInstance.getTaskAndInstance();
        LOG.warn("{} broke off", name, complete.getCause().orElse(null));
        if (work.attempts(job) < attempts) {
            later(complete, operations);
        } else {
            work.giveUp(job);
            operations.remove();
        }
    }
}
