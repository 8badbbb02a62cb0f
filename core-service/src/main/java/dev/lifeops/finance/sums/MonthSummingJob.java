package dev.lifeops.finance.sums;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the sums of months and budgets up with what is booked. */
@Configuration(proxyBeanMethods = false)
class MonthSummingJob {

    private static final int SECONDS = 5;

    @Bean
    RecurringTask<Void> sumMonths(MonthSumming months, BudgetSumming budgets) {
        return Tasks.recurring("finance-sum-months", FixedDelay.ofSeconds(SECONDS))
                .execute((_, _) -> {
                    budgets.catchUp();
                    months.catchUp();
                });
    }
}
