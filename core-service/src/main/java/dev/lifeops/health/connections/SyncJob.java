package dev.lifeops.health.connections;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.lifeops.shared.connections.ConnectionJob;
import dev.lifeops.shared.connections.ConnectionTasks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job of a connection, and the sweeping behind all of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SyncProperties.class)
class SyncJob {

    static final TaskDescriptor<ConnectionJob> TASK = TaskDescriptor.of("health-sync", ConnectionJob.class);

    @Bean
    CustomTask<ConnectionJob> syncConnection(
            ConnectionTasks tasks, Syncing syncing, Connections connections, SyncProperties properties) {
        return tasks.task(TASK, syncing::step, connections, properties.pauses());
    }

    @Bean
    RecurringTask<Void> tidyConnections(ConsentRequests consents, Keyring keyring) {
        return Tasks.recurring("health-tidy-connections", FixedDelay.ofHours(1)).execute((_, _) -> {
            consents.forgetExpired();
            keyring.resealAll();
        });
    }
}
