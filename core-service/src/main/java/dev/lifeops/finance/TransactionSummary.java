package dev.lifeops.finance;

import dev.lifeops.finance.Transaction.Kind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
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
        BigDecimal amount) {}
