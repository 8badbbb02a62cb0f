package dev.lifeops.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of another program that was taken in, and what it did. */
@Schema(name = "ForeignImport")
record ImportView(
        UUID id,
        ImportSource source,
        String fileName,
        ImportStatus status,
        Instant createdAt,
        @Nullable Instant undoneAt,

        @Schema(description = "Lines that were taken") int newLines,

        @Schema(description = "Lines that an import before had taken")
        int knownLines,

        @Schema(description = "Lines that could not be taken")
        int refusedLines,

        @Schema(description = "Transactions that it made; several lines may be one")
        int transactions,

        @Nullable LocalDate firstOn,
        @Nullable LocalDate lastOn) {}
