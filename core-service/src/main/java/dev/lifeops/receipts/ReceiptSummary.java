package dev.lifeops.receipts;

import dev.lifeops.shared.Amounts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A receipt as one line of a list. */
@Schema(name = "ReceiptSummary")
record ReceiptSummary(
        UUID id,
        ReceiptStatus status,
        @Nullable String failureCode,
        @Nullable String merchant,
        @Nullable LocalDate purchasedOn,
        @Nullable String currency,
        @Nullable BigDecimal total,
        Instant uploadedAt) {

    static ReceiptSummary of(Receipt receipt) {
        var content = receipt.content();
        var failure = receipt.failure();
        return new ReceiptSummary(
                receipt.id().value(),
                receipt.status(),
                failure == null ? null : failure.code(),
                content.merchant().name(),
                content.purchasedOn(),
                content.currency(),
                Amounts.money(content.total()),
                receipt.milestones().uploadedAt());
    }
}
