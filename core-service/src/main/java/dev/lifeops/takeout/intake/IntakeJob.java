package dev.lifeops.takeout.intake;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import dev.lifeops.shared.OneAtATime;
import dev.lifeops.takeout.store.Archives;
import dev.lifeops.takeout.store.Status;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes in the archives that wait. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeProperties.class)
class IntakeJob implements OneAtATime.Work<IntakeJob.Entry> {

    /** @param requestId of the request that sent it */
    record Entry(UUID archive, String requestId) {}

    static final TaskDescriptor<Entry> TASK = TaskDescriptor.of("takeout-take-in", Entry.class);

    private final TakeIn takeIn;
    private final Archives archives;
    private final IntakeProperties properties;

    IntakeJob(TakeIn takeIn, Archives archives, IntakeProperties properties) {
        this.takeIn = takeIn;
        this.archives = archives;
        this.properties = properties;
    }

    @Bean
    CustomTask<Entry> takeArchiveIn() {
        return new OneAtATime<>(this, properties.pause(), properties.attempts()).task(TASK);
    }

    @Override
    public String requestId(Entry entry) {
        return entry.requestId;
    }

    @Override
    public boolean run(Entry entry) {
        takeIn.take(entry.archive);
        return true;
    }

    @Override
    public int attempts(Entry entry) {
        return archives.attempts(entry.archive);
    }

    @Override
    public void giveUp(Entry entry) {
        takeIn.end(entry.archive, Status.FAILED, "IMPORT_BROKE_OFF", "The take-out could not be taken in.");
    }
}
