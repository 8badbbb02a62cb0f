package dev.lifeops.statements.connections;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.lifeops.statements.connections.BankSyncQueue.Entry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job of a connection, one step a time, and the sealing anew behind all of them. */
@Configuration(proxyBeanMethods = false)
class BankSyncJob {

    static final TaskDescriptor<Entry> TASK = TaskDescriptor.of("statements-sync", Entry.class);

    @Bean
    CustomTask<Entry> syncBank(BankSyncing syncing, BankNextStep next, BankSyncProperties properties) {
        return Tasks.custom(TASK)
                .onFailure(tryAgain(properties))
                .onDeadExecutionRevive()
                .execute((task, _) -> {
                    syncing.step(task.getData());
                    return next.of(task.getData());
                });
    }

    /** Such as a database that is away for a while. */
    private static FailureHandler<Entry> tryAgain(BankSyncProperties properties) {
        return (complete, operations) -> operations.reschedule(
                complete,
                complete.getTimeDone().plus(properties.pauseAfter(complete.getExecution().consecutiveFailures + 1)));
    }

    @Bean
    RecurringTask<Void> resealBanks(BankKeyring keyring) {
        return Tasks.recurring("statements-reseal", FixedDelay.ofHours(1)).execute((_, _) -> keyring.resealAll());
    }
}
