package dev.lifeops.finance.recurring;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps what comes back by itself up with the transactions. */
@Configuration(proxyBeanMethods = false)
class RecurringJob {

    private static final int SECONDS = 5;

    @Bean
    RecurringTask<Void> findRecurring(Search search) {
        return Tasks.recurring("finance-find-recurring", FixedDelay.ofSeconds(SECONDS))
                .execute((_, _) -> search.catchUp());
    }
}
