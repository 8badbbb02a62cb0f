package dev.lifeops.shared;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

/** The housekeeping that no single module owns. */
@Configuration(proxyBeanMethods = false)
class SharedJobs {

    @Bean
    RecurringTask<Void> forgetIdempotencyKeys(IdempotencyKeys keys) {
        return Tasks.recurring("shared-forget-idempotency-keys", FixedDelay.ofHours(1))
                .execute((_, _) -> keys.forgetExpired());
    }

    /** An event whose listener failed is tried again without waiting for a restart. */
    @Bean
    RecurringTask<Void> resubmitFailedEvents(FailedEventPublications failed) {
        var options = ResubmissionOptions.defaults().withMinAge(Duration.ofSeconds(30));
        return Tasks.recurring("shared-resubmit-failed-events", FixedDelay.ofMinutes(1))
                .execute((_, _) -> failed.resubmit(options));
    }
}
