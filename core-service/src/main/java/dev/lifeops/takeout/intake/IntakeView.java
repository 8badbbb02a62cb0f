package dev.lifeops.takeout.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lifeops.takeout.store.Archive;
import dev.lifeops.takeout.store.Status;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import of a take-out as it is shown.
 *
 * @param rows that were stored, by their table
 */
@Schema(name = "TakeoutImport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IntakeView(
        UUID id,
        Status status,
        Instant createdAt,
        @Nullable Instant finishedAt,
        long sizeInBytes,
        long files,
        Map<String, Long> rows,
        Archive.@Nullable Failure failure) {

    static IntakeView of(Archive archive) {
        return new IntakeView(
                archive.id(),
                archive.status(),
                archive.createdAt(),
                archive.finishedAt(),
                archive.size(),
                archive.files(),
                archive.rows(),
                archive.failure());
    }
}
