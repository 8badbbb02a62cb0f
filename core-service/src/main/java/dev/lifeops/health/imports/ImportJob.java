package dev.lifeops.health.imports;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.lifeops.health.imports.ImportQueue.Entry;
import dev.lifeops.shared.OneAtATime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the files that wait. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
class ImportJob implements OneAtATime.Work<Entry> {

    static final TaskDescriptor<Entry> TASK = TaskDescriptor.of("health-import", Entry.class);

    private final ImportReading reading;
    private final ImportRows imports;
    private final ImportProperties properties;

    ImportJob(ImportReading reading, ImportRows imports, ImportProperties properties) {
        this.reading = reading;
        this.imports = imports;
        this.properties = properties;
    }

    @Bean
    CustomTask<Entry> readImport() {
        return new OneAtATime<>(this, properties.pause(), properties.attempts()).task(TASK);
    }

    @Bean
    RecurringTask<Void> forgetBrokenOffUploads() {
        return Tasks.recurring("health-forget-broken-off-uploads", FixedDelay.of(properties.uploadsBrokenOffAfter()))
                .execute((_, _) -> imports.removeBrokenOff(properties.uploadsBrokenOffAfter()));
    }

    @Override
    public String requestId(Entry entry) {
        return entry.requestId();
    }

    @Override
    public boolean run(Entry entry) {
        return reading.read(entry.importId());
    }

    @Override
    public int attempts(Entry entry) {
        return imports.attempts(entry.importId());
    }

    @Override
    public void giveUp(Entry entry) {
        reading.end(entry.importId(), ImportStatus.FAILED, "IMPORT_BROKE_OFF", "The import could not be read.");
    }
}
