package dev.lifeops.finance.sums;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the sums of months up with what is booked. */
@Configuration(proxyBeanMethods = false)
class SummingJob {

    private static final int SECONDS = 5;

    @Bean
    RecurringTask<Void> sumMonths(Summing summing) {
        return Tasks.recurring("finance-sum-months", FixedDelay.ofSeconds(SECONDS))
                .execute((_, _) -> summing.catchUp());
    }
}
