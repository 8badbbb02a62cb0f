package dev.lifeops.statements.connections;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.lifeops.shared.connections.ConnectionJob;
import dev.lifeops.shared.connections.ConnectionTasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job of a connection, and the sealing anew behind all of them. */
@Configuration(proxyBeanMethods = false)
class BankSyncJob {

    static final TaskDescriptor<ConnectionJob> TASK = TaskDescriptor.of("statements-sync", ConnectionJob.class);

    @Bean
    CustomTask<ConnectionJob> syncBank(
            ConnectionTasks tasks, BankSyncing syncing, BankConnections connections, BankSyncProperties properties) {
        return tasks.task(TASK, syncing::step, connections, properties.pauses());
    }

    @Bean
    RecurringTask<Void> resealBanks(BankKeyring keyring) {
        return Tasks.recurring("statements-reseal", FixedDelay.ofHours(1)).execute((_, _) -> keyring.resealAll());
    }
}
