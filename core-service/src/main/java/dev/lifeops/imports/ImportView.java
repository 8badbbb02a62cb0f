package dev.lifeops.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of another program that was taken in, and what it did. */
@Schema(name = "ForeignImport")
public record ImportView(
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

        @Schema(
                description = "Transactions that it made, or expenses and payments that it wrote down in a group; "
                        + "several lines may be one, and one several")
        int transactions,

        @Nullable LocalDate firstOn,
        @Nullable LocalDate lastOn,

        @Schema(description = "The group that it went into, if any") @Nullable UUID groupId,

        @Schema(
                description = "Whether the group owed all its members the same afterwards as the file says; null of "
                        + "what went into no group")
        @Nullable Boolean balanced) {

    /** Where all of them are. */
    public static final String PATH = "/api/v1/imports";
}
