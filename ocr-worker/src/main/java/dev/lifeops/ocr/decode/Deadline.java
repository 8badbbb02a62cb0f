package dev.lifeops.ocr.decode;

import dev.lifeops.ocr.decode.UnreadableFile.Reason;
import java.time.Duration;

/** A moment after which a file is given up, because it was made to be slow. */
record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    void check() {
        if (System.nanoTime() - nanos > 0) {
            throw new UnreadableFile(Reason.TOO_COMPLEX, "The PDF file takes too long to read.");
        }
    }
}
