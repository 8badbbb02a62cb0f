package dev.lifeops.takeout.intake;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.lifeops.shared.RequestId;
import dev.lifeops.takeout.store.Archives;
import dev.lifeops.takeout.store.Status;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes in the archives that wait, one at a time, so that other jobs always find a free thread. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeProperties.class)
class IntakeJob {

    /** @param requestId of the request that sent it */
    record Entry(UUID archive, String requestId) {}

    static final TaskDescriptor<Entry> TASK = TaskDescriptor.of("takeout-take-in", Entry.class);

    private static final Logger LOG = LoggerFactory.getLogger(IntakeJob.class);

    private final Semaphore turn = new Semaphore(1);
    private final TakeIn takeIn;
    private final Archives archives;
    private final IntakeProperties properties;

    IntakeJob(TakeIn takeIn, Archives archives, IntakeProperties properties) {
        this.takeIn = takeIn;
        this.archives = archives;
        this.properties = properties;
    }

    @Bean
    CustomTask<Entry> takeArchiveIn() {
        return Tasks.custom(TASK)
                .onFailure(tryAgain())
                .onDeadExecutionRevive()
                .execute((task, _) -> inTurn(task.getData()));
    }

    private CompletionHandler<Entry> inTurn(Entry entry) {
        if (!turn.tryAcquire()) {
            return (complete, operations) ->
                    operations.reschedule(complete, complete.getTimeDone().plus(properties.pause()));
        }
        try {
            RequestId.during(entry.requestId, () -> takeIn.take(entry.archive));
            return (_, operations) -> operations.remove();
        } finally {
            turn.release();
        }
    }

    private FailureHandler<Entry> tryAgain() {
        return (complete, operations) -> {
            var entry = (Entry) complete.getExecution().taskInstance.getData();
            LOG.warn(
                    "Taking in {} broke off", entry.archive, complete.getCause().orElse(null));
            if (archives.attempts(entry.archive) < properties.attempts()) {
                operations.reschedule(complete, complete.getTimeDone().plus(properties.pause()));
            } else {
                takeIn.end(entry.archive, Status.FAILED, "IMPORT_BROKE_OFF", "The take-out could not be taken in.");
                operations.remove();
            }
        };
    }
}
