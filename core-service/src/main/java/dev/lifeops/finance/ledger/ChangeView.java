package dev.lifeops.finance.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A change of a transaction, with what it was before and after. */
@Schema(name = "TransactionChange")
record ChangeView(
        ChangeAction action,
        UUID changedBy,
        Instant changedAt,

        @Schema(description = "The transaction as it was shown then", implementation = TransactionView.class)
        JsonNode before,

        @Schema(description = "The same afterwards; null once struck out", implementation = TransactionView.class)
        @Nullable JsonNode after) {}
