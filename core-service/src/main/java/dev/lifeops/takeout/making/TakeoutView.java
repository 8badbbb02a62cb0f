package dev.lifeops.takeout.making;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lifeops.takeout.store.Archive;
import dev.lifeops.takeout.store.Status;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A take-out as it is shown.
 *
 * @param sizeInBytes so far, or of all of it
 * @param rows in it, by their table
 */
@Schema(name = "Takeout")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TakeoutView(
        UUID id,
        Status status,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        long sizeInBytes,
        long files,
        Map<String, Long> rows,
        Archive.@Nullable Failure failure) {

    static TakeoutView of(Archive archive) {
        return new TakeoutView(
                archive.id(),
                archive.status(),
                archive.createdAt(),
                archive.finishedAt(),
                archive.expiresAt(),
                archive.size(),
                archive.files(),
                archive.rows(),
                archive.failure());
    }
}
