package dev.lifeops.takeout.making;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.lifeops.shared.RequestId;
import dev.lifeops.takeout.store.Archives;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the take-outs that are asked for, one at a time, so that other jobs always find a free thread. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TakeoutProperties.class)
class TakeoutJob {

    /** @param requestId of the request that asked for it */
    record Entry(UUID archive, String requestId) {}

    static final TaskDescriptor<Entry> TASK = TaskDescriptor.of("takeout-make", Entry.class);

    private static final Logger LOG = LoggerFactory.getLogger(TakeoutJob.class);
    private static final Duration BROKEN_OFF_AFTER = Duration.ofMinutes(10);

    private final Semaphore turn = new Semaphore(1);
    private final Making making;
    private final Archives archives;
    private final TakeoutProperties properties;

    TakeoutJob(Making making, Archives archives, TakeoutProperties properties) {
        this.making = making;
        this.archives = archives;
        this.properties = properties;
    }

    @Bean
    CustomTask<Entry> makeTakeout() {
        return Tasks.custom(TASK)
                .onFailure(tryAgain())
                .onDeadExecutionRevive()
                .execute((task, _) -> inTurn(task.getData()));
    }

    @Bean
    RecurringTask<Void> forgetExpiredTakeouts() {
        return Tasks.recurring("takeout-forget-expired", FixedDelay.of(BROKEN_OFF_AFTER))
                .execute((_, _) -> archives.removeExpired(BROKEN_OFF_AFTER));
    }

    private CompletionHandler<Entry> inTurn(Entry entry) {
        if (!turn.tryAcquire()) {
            return later();
        }
        try {
            RequestId.during(entry.requestId, () -> making.make(entry.archive));
            return (_, operations) -> operations.remove();
        } finally {
            turn.release();
        }
    }

    private CompletionHandler<Entry> later() {
        return (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(properties.pause()));
    }

    private FailureHandler<Entry> tryAgain() {
        return (complete, operations) -> {
            var entry = (Entry) complete.getExecution().taskInstance.getData();
            LOG.warn("Take-out {} broke off", entry.archive, complete.getCause().orElse(null));
            if (archives.attempts(entry.archive) < properties.attempts()) {
                operations.reschedule(complete, complete.getTimeDone().plus(properties.pause()));
            } else {
                making.fail(entry.archive);
                operations.remove();
            }
        };
    }
}
