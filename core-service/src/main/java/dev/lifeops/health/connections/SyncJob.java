package dev.lifeops.health.connections;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.lifeops.health.connections.SyncQueue.Entry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job of a connection, one step a time, and the sweeping behind all of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SyncProperties.class)
class SyncJob {

    static final TaskDescriptor<Entry> TASK = TaskDescriptor.of("health-sync", Entry.class);

    @Bean
    CustomTask<Entry> syncConnection(Syncing syncing, NextStep next, SyncProperties properties) {
        return Tasks.custom(TASK)
                .onFailure(tryAgain(properties))
                .onDeadExecutionRevive()
                .execute((task, _) -> {
                    syncing.step(task.getData());
                    return next.of(task.getData());
                });
    }

    /** Such as a database that is away for a while. */
    private static FailureHandler<Entry> tryAgain(SyncProperties properties) {
        return (complete, operations) -> operations.reschedule(
                complete,
                complete.getTimeDone().plus(properties.pauseAfter(complete.getExecution().consecutiveFailures + 1)));
    }

    @Bean
    RecurringTask<Void> tidyConnections(ConsentRequests consents, Keyring keyring) {
        return Tasks.recurring("health-tidy-connections", FixedDelay.ofHours(1)).execute((_, _) -> {
            consents.forgetExpired();
            keyring.resealAll();
        });
    }
}
