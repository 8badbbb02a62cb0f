package dev.lifeops.finance.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transaction as one line of a list. */
@Schema(name = "TransactionSummary")
record TransactionSummary(
        UUID id,
        @Nullable UUID receiptId,
        Kind kind,
        LocalDate bookedOn,
        @Nullable String merchant,
        String currency,
        BigDecimal amount,
        UUID accountId,
        @Nullable UUID toAccountId,
        List<String> tags,
        @Schema(description = "How many lines it has") int lines) {}
