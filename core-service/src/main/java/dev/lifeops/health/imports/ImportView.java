package dev.lifeops.health.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lifeops.health.files.Summary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is shown.
 *
 * @param rows read so far, by what they tell of
 */
@Schema(name = "HealthImport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID id,
        String fileName,
        ImportStatus status,
        long sizeInBytes,
        long readBytes,
        Instant createdAt,
        @Nullable Instant finishedAt,
        Map<String, Long> rows,
        @Nullable Summary summary,
        @Nullable Failure failure) {

    /** Why nothing of it was taken. */
    @Schema(name = "HealthImportFailure")
    record Failure(String code, String message) {}
}
