package dev.lifeops.finance.sums;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the sums up with what is booked. */
@Configuration(proxyBeanMethods = false)
class AllSumsJob {

    private static final int SECONDS = 5;

    @Bean
    RecurringTask<Void> sumUpMoney(AllSums sums) {
        return Tasks.recurring("finance-sum-months", FixedDelay.ofSeconds(SECONDS))
                .execute((_, _) -> sums.catchUp());
    }
}
