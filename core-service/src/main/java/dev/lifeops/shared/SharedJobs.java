package dev.lifeops.shared;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The housekeeping that no single module owns. */
@Configuration(proxyBeanMethods = false)
class SharedJobs {

    @Bean
    RecurringTask<Void> forgetIdempotencyKeys(IdempotencyKeys keys) {
        return Tasks.recurring("shared-forget-idempotency-keys", FixedDelay.ofHours(1))
                .execute((_, _) -> keys.forgetExpired());
    }
}
