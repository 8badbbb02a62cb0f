package dev.lifeops.finance.sums;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the sums short. */
@Configuration(proxyBeanMethods = false)
class MergingJob {

    @Bean
    RecurringTask<Void> mergeDailySums(Merging merging) {
        return Tasks.recurring("finance-merge-daily-sums", FixedDelay.ofMinutes(1))
                .execute((_, _) -> merging.catchUp());
    }
}
