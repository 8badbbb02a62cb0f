package dev.lifeops.finance;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.lifeops.finance.Transaction.Kind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transaction as the API shows it. */
@Schema(name = "Transaction")
record TransactionView(
        UUID id,

        @Schema(description = "The receipt it was booked from, as long as that is there") @Nullable UUID receiptId,

        Kind kind,
        LocalDate bookedOn,

        @JsonFormat(pattern = "HH:mm") @Schema(type = "string", example = "14:33") @Nullable LocalTime bookedAt,

        @Nullable String merchant,
        @Nullable String note,
        String currency,
        BigDecimal amount,
        List<TransactionEdit.Item> items,
        Instant createdAt) {

    static TransactionView of(Transaction transaction) {
        var entry = TransactionEdit.of(transaction.entry());
        return new TransactionView(
                transaction.id(),
                transaction.receiptId(),
                entry.kind(),
                entry.bookedOn(),
                entry.bookedAt(),
                entry.merchant(),
                entry.note(),
                entry.currency(),
                entry.amount(),
                entry.items(),
                transaction.createdAt());
    }
}
