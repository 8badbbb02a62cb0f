package dev.lifeops.health.files;

import java.util.concurrent.atomic.AtomicLong;

/** How much may come out of an archive, so that a small file cannot keep the service busy for days. */
final class ZipLimits {

    /** Texts of figures shrink to a tenth, at the very best to a fiftieth; a bomb to a thousandth. */
    private static final long GREATEST_RATIO = 200;

    private static final long ALWAYS_ALLOWED = 16L << 20;
    private static final long NEVER_ALLOWED = 128L << 30;

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    ZipLimits(long archiveSize) {
        most = Math.min(Math.max(ALWAYS_ALLOWED, archiveSize * GREATEST_RATIO), NEVER_ALLOWED);
    }

    void take(long bytes) throws FileRefused {
        if (taken.addAndGet(bytes) > most) {
            throw FileRefused.because(
                    FileRefused.Why.CONTENT_TOO_LARGE, "The archive holds more than its size can be believed to hold.");
        }
    }
}
