package dev.lifeops.takeout.making;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.lifeops.shared.OneAtATime;
import dev.lifeops.takeout.store.Archives;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the take-outs that are asked for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TakeoutProperties.class)
class TakeoutJob implements OneAtATime.Work<TakeoutJob.Entry> {

    /** @param requestId of the request that asked for it */
    record Entry(UUID archive, String requestId) {}

    static final TaskDescriptor<Entry> TASK = TaskDescriptor.of("takeout-make", Entry.class);

    private static final Duration BROKEN_OFF_AFTER = Duration.ofMinutes(10);

    private final Making making;
    private final Archives archives;
    private final TakeoutProperties properties;

    TakeoutJob(Making making, Archives archives, TakeoutProperties properties) {
        this.making = making;
        this.archives = archives;
        this.properties = properties;
    }

    @Bean
    CustomTask<Entry> makeTakeout() {
        return new OneAtATime<>(this, properties.pause(), properties.attempts()).task(TASK);
    }

    @Bean
    RecurringTask<Void> forgetExpiredTakeouts() {
        return Tasks.recurring("takeout-forget-expired", FixedDelay.of(BROKEN_OFF_AFTER))
                .execute((_, _) -> archives.removeExpired(BROKEN_OFF_AFTER));
    }

    @Override
    public String requestId(Entry entry) {
        return entry.requestId;
    }

    @Override
    public boolean run(Entry entry) {
        making.make(entry.archive);
        return true;
    }

    @Override
    public int attempts(Entry entry) {
        return archives.attempts(entry.archive);
    }

    @Override
    public void giveUp(Entry entry) {
        making.fail(entry.archive);
    }
}
