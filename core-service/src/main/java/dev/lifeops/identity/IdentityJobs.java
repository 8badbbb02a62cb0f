package dev.lifeops.identity;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.lifeops.shared.personal.Erasure;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Sweeps away what has expired, and what came in late. */
@Configuration(proxyBeanMethods = false)
class IdentityJobs {

    static final TaskDescriptor<UUID> ERASE_AGAIN = TaskDescriptor.of("identity-erase-again", UUID.class);
    static final Duration LONGEST_ON_THE_WAY = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> forgetEndedSessions(Sessions sessions, LoginThrottle throttle) {
        return Tasks.recurring("identity-forget-expired", FixedDelay.ofHours(1)).execute((_, _) -> {
            sessions.forgetEnded();
            throttle.forgetOld();
        });
    }

    @Bean
    OneTimeTask<UUID> eraseAgain(Erasure erasure, TransactionOperations transaction) {
        return Tasks.oneTime(ERASE_AGAIN)
                .execute((task, _) -> transaction.executeWithoutResult(_ -> erasure.erase(task.getData())));
    }
}
