package dev.lifeops.statements.matching;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.lifeops.identity.UserId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whose entries and transactions are to be looked at again; asked for in the transaction that gives reason to. */
@Component
class MatchingQueue {

    private final Scheduler scheduler;
    private final Clock clock;

    MatchingQueue(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** A name of its own each time, so that a search that runs already does not stand for one that is needed still. */
    void add(UserId owner) {
        var name = owner.value() + ":" + UUID.randomUUID();
        scheduler.schedule(MatchingJob.TASK.instance(name).data(owner.value()).scheduledTo(clock.instant()));
    }
}
