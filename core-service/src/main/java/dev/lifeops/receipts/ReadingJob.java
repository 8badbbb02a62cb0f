package dev.lifeops.receipts;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.lifeops.receipts.ReadingQueue.Entry;
import dev.lifeops.receipts.Readings.Begun;
import dev.lifeops.receipts.worker.Answer;
import dev.lifeops.receipts.worker.Answer.Read;
import dev.lifeops.receipts.worker.Answer.Refused;
import dev.lifeops.receipts.worker.Answer.Unavailable;
import dev.lifeops.receipts.worker.Answer.WentWrong;
import dev.lifeops.receipts.worker.OcrWorker;
import dev.lifeops.shared.Pauses;
import dev.lifeops.shared.RequestId;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes a receipt from the queue to the worker and back, holding no transaction on the way. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingProperties.class)
class ReadingJob {

    static final TaskDescriptor<Entry> TASK = TaskDescriptor.of("receipts-read", Entry.class);

    private static final Logger LOG = LoggerFactory.getLogger(ReadingJob.class);

    private final Readings readings;
    private final OcrWorker worker;
    private final Pauses pauses;
    private final ReadingMetrics metrics;

    ReadingJob(Readings readings, OcrWorker worker, ReadingProperties properties, ReadingMetrics metrics) {
        this.readings = readings;
        this.worker = worker;
        this.pauses = properties.pauses();
        this.metrics = metrics;
    }

    @Bean
    CustomTask<Entry> readReceipt() {
        return Tasks.custom(TASK)
                .onFailure(tryAgain())
                .onDeadExecutionRevive()
                .execute((task, _) -> underRequestId(task.getData()));
    }

    private CompletionHandler<Entry> underRequestId(Entry entry) {
        var next = new AtomicReference<CompletionHandler<Entry>>(done());
        RequestId.during(entry.requestId(), () -> next.set(read(entry)));
        return next.get();
    }

    private CompletionHandler<Entry> read(Entry entry) {
        if (worker.isKnownToBeDown()) {
            return afterWait(entry);
        }
        return readings.begin(new ReceiptId(entry.receiptId()))
                .map(begun -> settle(entry, begun, metrics.timed(() -> worker.read(begun.picture()))))
                .orElseGet(ReadingJob::done);
    }

    private CompletionHandler<Entry> settle(Entry entry, Begun begun, Answer answer) {
        return switch (answer) {
            case Read(var reading) -> {
                readings.finish(begun, reading);
                yield done();
            }
            case Refused(var code, var message) -> {
                readings.fail(begun, code, message);
                yield done();
            }
            case WentWrong(var code, var message) -> {
                LOG.warn("Reading receipt {} went wrong: {} {}", entry.receiptId(), code, message);
                var attempts = readings.retryOrFail(begun, code, message);
                yield attempts.isPresent() ? after(attempts.getAsInt(), entry) : done();
            }
            case Unavailable(var reason) -> {
                LOG.info("Receipt {} waits, for the worker is not to be had: {}", entry.receiptId(), reason);
                yield readings.postpone(begun) ? afterWait(entry) : done();
            }
        };
    }

    private CompletionHandler<Entry> afterWait(Entry entry) {
        return after(entry.waits() + 1, entry.afterWait());
    }

    private CompletionHandler<Entry> after(int tries, Entry entry) {
        var pause = pauses.after(tries);
        return (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(pause), entry);
    }

    private static CompletionHandler<Entry> done() {
        return (_, operations) -> operations.remove();
    }

    /** Such as a database that is away for a while: the receipt stays where it was. */
    private FailureHandler<Entry> tryAgain() {
        return (complete, operations) -> operations.reschedule(
                complete, complete.getTimeDone().plus(pauses.after(complete.getExecution().consecutiveFailures + 1)));
    }
}
