package dev.lifeops.health.daily;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.lifeops.health.intake.DaysChanged;
import dev.lifeops.shared.WakeUp;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has marked days summed up as soon as the transaction that marks them commits. */
@Component
class SummingQueue {

    private final Scheduler scheduler;
    private final JdbcClient database;
    private final Clock clock;

    SummingQueue(Scheduler scheduler, JdbcClient database, Clock clock) {
        this.scheduler = scheduler;
        this.database = database;
        this.clock = clock;
    }

    /** A job a transaction: one that is about to end may not see the marks of a transaction that is not over. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(DaysChanged changed) {
        var person = changed.person().value();
        var job = SummingJob.TASK
                .instance(person + ":" + transaction())
                .data(person)
                .scheduledTo(clock.instant());
        if (scheduler.scheduleIfNotExists(job)) {
            WakeUp.afterCommit(scheduler);
        }
    }

    private String transaction() {
        return database.sql("select pg_current_xact_id()::text")
                .query(String.class)
                .single();
    }
}
