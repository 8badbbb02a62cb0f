package dev.lifeops.statements.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a file, and what became of it. */
@Schema(name = "StatementLine")
record ImportLineView(
        int line,
        LineOutcome outcome,

        @Schema(description = "The entry, which is in the ledger under this id unless it was joined") @Nullable UUID entryId,

        @Schema(description = "By what it was joined with a transaction") @Nullable UUID matchId,

        @Nullable LocalDate bookedOn,

        @Schema(description = "Below zero where money went out") @Nullable BigDecimal amount,

        @Nullable String payee,
        @Nullable String purpose,

        @Schema(description = "Why it could not be read") @Nullable String reason,

        @Schema(description = "How a line begins that could not be read") @Nullable String excerpt) {}
