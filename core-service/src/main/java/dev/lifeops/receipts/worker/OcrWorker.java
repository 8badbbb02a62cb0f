package dev.lifeops.receipts.worker;

import dev.lifeops.receipts.worker.Answer.Read;
import dev.lifeops.receipts.worker.Answer.Refused;
import dev.lifeops.receipts.worker.Answer.Unavailable;
import dev.lifeops.receipts.worker.Answer.WentWrong;
import dev.lifeops.receipts.worker.ReadingFormat.Nonsense;
import dev.lifeops.receipts.worker.WorkerException.Broken;
import dev.lifeops.receipts.worker.WorkerException.Refusal;
import dev.lifeops.receipts.worker.WorkerException.Unreachable;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** The OCR worker as the rest of the house sees it: asked with a picture, it always has an answer. */
@Component
public class OcrWorker {

    private final WorkerCall call;
    private final WorkerGuard guard;

    OcrWorker(WorkerCall call, WorkerGuard guard) {
        this.call = call;
        this.guard = guard;
    }

    /** Has a picture read. Takes as long as that takes, so never ask inside a transaction. */
    public Answer read(Picture picture) {
        try {
            return new Read(ReadingFormat.parse(guard.around(() -> call.parseReceipt(picture))));
        } catch (Refusal e) {
            return new Refused(e.code(), e.message());
        } catch (Nonsense e) {
            return new WentWrong("READER_ANSWERED_NONSENSE", "The reader's answer made no sense: " + e.getMessage());
        } catch (TimeoutException e) {
            return new WentWrong("READER_TIMED_OUT", "The reader did not answer in time.");
        } catch (Broken e) {
            return new WentWrong("READER_ERROR", "The reader failed: " + e.getMessage());
        } catch (Unreachable | CallNotPermittedException | BulkheadFullException e) {
            return new Unavailable(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            // the flag stays down: it would keep the receipt from being put back, which ends this job anyway
            return new Unavailable("shutting down");
        }
    }

    /** Whether asking is pointless for now. */
    public boolean isKnownToBeDown() {
        return guard.isOpen();
    }
}
