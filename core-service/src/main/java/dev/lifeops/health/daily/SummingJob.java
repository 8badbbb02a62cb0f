package dev.lifeops.health.daily;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.lifeops.identity.UserId;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sums up a person's marked days until none is left. */
@Configuration(proxyBeanMethods = false)
class SummingJob {

    static final TaskDescriptor<UUID> TASK = TaskDescriptor.of("health-sum-up-days", UUID.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    @Bean
    CustomTask<UUID> sumUpDays(Summing summing) {
        return Tasks.custom(TASK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE))
                .onDeadExecutionRevive()
                .execute((task, context) -> sumUp(summing, new UserId(task.getData()), context));
    }

    /** One short transaction after the other; what a stop of the service leaves over is taken up after it. */
    private static CompletionHandler<UUID> sumUp(Summing summing, UserId person, ExecutionContext context) {
        while (summing.next(person)) {
            if (context.getSchedulerState().isShuttingDown()) {
                return (complete, operations) -> operations.reschedule(complete, complete.getTimeDone());
            }
        }
        return (_, operations) -> operations.remove();
    }
}
