package dev.lifeops.receipts;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.lifeops.shared.RequestId;
import dev.lifeops.shared.WakeUp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where receipts wait to be read: rows of the same database, written in the transaction that asks. */
@Component
class ReadingQueue {

    private final Scheduler scheduler;
    private final Clock clock;

    ReadingQueue(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * An entry of the queue.
     *
     * @param requestId of the request that asked for the reading
     * @param waits how often in a row the worker was not to be had
     */
    record Entry(UUID receiptId, String requestId, int waits) {

        Entry afterWait() {
            return new Entry(receiptId, requestId, waits + 1);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ReceiptId receipt, int readingNumber) {
        var entry = new Entry(receipt.value(), RequestId.current(), 0);
        // a number of its own, so that a job that is just being cleared away does not stand in the way
        var name = receipt.value() + ":" + readingNumber;
        scheduler.schedule(ReadingJob.TASK.instance(name).data(entry).scheduledTo(clock.instant()));
        WakeUp.afterCommit(scheduler);
    }
}
