package dev.lifeops.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sweeps away what has expired. */
@Configuration(proxyBeanMethods = false)
class IdentityJobs {

    @Bean
    RecurringTask<Void> forgetEndedSessions(Sessions sessions, LoginThrottle throttle) {
        return Tasks.recurring("identity-forget-expired", FixedDelay.ofHours(1)).execute((_, _) -> {
            sessions.forgetEnded();
            throttle.forgetOld();
        });
    }
}
