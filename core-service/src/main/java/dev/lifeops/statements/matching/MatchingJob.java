package dev.lifeops.statements.matching;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.lifeops.identity.UserId;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for matches when a receipt was confirmed after the bank told of it. */
@Configuration(proxyBeanMethods = false)
class MatchingJob {

    static final TaskDescriptor<UUID> TASK = TaskDescriptor.of("statements-match", UUID.class);

    @Bean
    OneTimeTask<UUID> matchStatements(Matching matching) {
        return Tasks.oneTime(TASK).execute((task, _) -> matching.run(new UserId(task.getData())));
    }
}
