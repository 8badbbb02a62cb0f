package dev.lifeops.statements.imports;

import dev.lifeops.statements.files.StatementFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement that was taken in, and what it did. */
@Schema(name = "StatementImport")
record ImportView(
        UUID id,
        UUID accountId,
        String fileName,
        StatementFormat format,
        ImportStatus status,
        Instant createdAt,
        @Nullable Instant undoneAt,

        @Schema(description = "Lines that nobody had told of before")
        int newLines,

        @Schema(description = "Lines that were known, from whatever file")
        int knownLines,

        @Schema(description = "Lines that could not be read")
        int unreadableLines,

        @Nullable LocalDate firstOn,
        @Nullable LocalDate lastOn,

        @Schema(description = "What the bank says the account held; null where it does not say") @Nullable Balance balance) {

    /** What an account held, by the bank and by the ledger. */
    @Schema(name = "StatementBalance")
    record Balance(
            LocalDate day,
            String currency,
            @Schema(description = "By the bank") BigDecimal bank,

            @Schema(description = "By the ledger, each entry on the day that the bank has for it")
            BigDecimal ledger,

            @Schema(description = "What the bank says beyond the ledger")
            BigDecimal difference) {}
}
