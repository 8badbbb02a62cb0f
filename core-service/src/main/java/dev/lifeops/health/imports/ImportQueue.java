package dev.lifeops.health.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.lifeops.shared.RequestId;
import dev.lifeops.shared.WakeUp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where files wait to be read. */
@Component
class ImportQueue {

    private final Scheduler scheduler;
    private final Clock clock;

    ImportQueue(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** @param requestId of the request that sent the file */
    record Entry(UUID importId, String requestId) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID id) {
        var entry = new Entry(id, RequestId.current());
        scheduler.schedule(ImportJob.TASK.instance(id.toString()).data(entry).scheduledTo(clock.instant()));
        WakeUp.afterCommit(scheduler);
    }
}
