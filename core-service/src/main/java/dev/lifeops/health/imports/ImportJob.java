package dev.lifeops.health.imports;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.lifeops.health.imports.ImportQueue.Entry;
import dev.lifeops.shared.RequestId;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the files that wait, one at a time, so that receipts and other jobs always find a free thread. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
class ImportJob {

    static final TaskDescriptor<Entry> TASK = TaskDescriptor.of("health-import", Entry.class);

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    private final Semaphore turn = new Semaphore(1);
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
        return Tasks.custom(TASK)
                .onFailure(tryAgain())
                .onDeadExecutionRevive()
                .execute((task, _) -> inTurn(task.getData()));
    }

    @Bean
    RecurringTask<Void> forgetBrokenOffUploads() {
        return Tasks.recurring("health-forget-broken-off-uploads", FixedDelay.of(properties.uploadsBrokenOffAfter()))
                .execute((_, _) -> imports.removeBrokenOff(properties.uploadsBrokenOffAfter()));
    }

    private CompletionHandler<Entry> inTurn(Entry entry) {
        if (!turn.tryAcquire()) {
            return later();
        }
        try {
            return read(entry);
        } finally {
            turn.release();
        }
    }

    private CompletionHandler<Entry> read(Entry entry) {
        var finished = new AtomicBoolean();
        RequestId.during(entry.requestId(), () -> finished.set(reading.read(entry.importId())));
        return finished.get() ? (_, operations) -> operations.remove() : later();
    }

    private CompletionHandler<Entry> later() {
        return (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(properties.pause()));
    }

    private FailureHandler<Entry> tryAgain() {
        return (complete, operations) -> {
            var entry = (Entry) complete.getExecution().taskInstance.getData();
            LOG.warn(
                    "Import {} broke off", entry.importId(), complete.getCause().orElse(null));
            if (imports.attempts(entry.importId()) < properties.attempts()) {
                operations.reschedule(complete, complete.getTimeDone().plus(properties.pause()));
            } else {
                reading.end(entry.importId(), ImportStatus.FAILED, "IMPORT_BROKE_OFF", "The import could not be read.");
                operations.remove();
            }
        };
    }
}
