package dev.lifeops.receipts;

import dev.lifeops.receipts.worker.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Counts what becomes of readings, in tags of a fixed few values. */
@Component
class ReadingMetrics {

    /** Whatever a worker of another release says counts as OTHER, so that it cannot breed series. */
    private static final Set<String> CODES = Set.of(
            "READER_ERROR", "READER_TIMED_OUT", "READER_ANSWERED_NONSENSE", "UNSUPPORTED_FILE_TYPE", "FILE_TOO_LARGE");

    private final MeterRegistry meters;

    ReadingMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    Answer timed(Supplier<Answer> visit) {
        var sample = Timer.start(meters);
        var answer = visit.get();
        sample.stop(meters.timer("lifeops.receipts.reading", "outcome", outcome(answer)));
        return answer;
    }

    private static String outcome(Answer answer) {
        return switch (answer) {
            case Answer.Read _ -> "read";
            case Answer.Refused _ -> "refused";
            case Answer.WentWrong _ -> "went_wrong";
            case Answer.Unavailable _ -> "unavailable";
        };
    }

    void failed(String code) {
        meters.counter("lifeops.receipts.failures", "code", CODES.contains(code) ? code : "OTHER")
                .increment();
    }
}
