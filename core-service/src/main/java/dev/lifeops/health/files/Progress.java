package dev.lifeops.health.files;

import java.util.Map;

/**
 * How far the reading of an upload has come.
 *
 * @param bytes of the upload
 * @param rows read so far, by what they tell of
 */
public record Progress(long bytes, Map<String, Long> rows) {

    public Progress {
        rows = Map.copyOf(rows);
    }

    /** Whoever wants to know, and may throw to stop the reading. */
    @FunctionalInterface
    public interface Listener {
        void reached(Progress progress);
    }
}
