package dev.lifeops.takeout.store;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An archive, but for its bytes.
 *
 * @param rows in it by their table, as soon as they are counted
 */
public record Archive(
        UUID id,
        UUID owner,
        Kind kind,
        Status status,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        long size,
        long files,
        Map<String, Long> rows,
        @Nullable Failure failure) {

    /** Why nothing came of it. */
    public record Failure(String code, String message) {}
}
