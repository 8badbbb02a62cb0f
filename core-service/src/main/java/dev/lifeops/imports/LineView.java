package dev.lifeops.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a file, and what became of it. */
@Schema(name = "ForeignLine")
record LineView(
        int line,
        LineOutcome outcome,

        @Schema(
                description = "What it became; null of one that says what an account was opened with, and of one that "
                        + "went into a group")
        @Nullable UUID transactionId,

        @Schema(description = "The expenses of a group that it became")
        List<UUID> expenseIds,

        @Schema(description = "The payments in a group that it became")
        List<UUID> paymentIds,

        @Schema(description = "Why it was not taken") @Nullable String reason,

        @Schema(description = "How a line begins that was not taken") @Nullable String excerpt) {}
