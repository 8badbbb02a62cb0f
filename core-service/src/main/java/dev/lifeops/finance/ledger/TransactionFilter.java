package dev.lifeops.finance.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which transactions a list is to hold; without any wish, all. */
record TransactionFilter(
        @Schema(description = "Booked on this day or later") @Nullable LocalDate from,

        @Schema(description = "Booked on this day or earlier") @Nullable LocalDate to,

        @Schema(description = "Words in the merchant, the note or the lines, in any case") @Size(max = 200) @Nullable String q,

        @Schema(description = "Booked from this receipt") @Nullable UUID receiptId,

        @Schema(description = "On this account, or to it") @Nullable UUID accountId,

        @Nullable Kind kind,

        @Schema(description = "With this tag") @Size(max = 50) @Nullable String tag,

        @Schema(description = "With a line of this category") @Nullable UUID categoryId,

        @Schema(description = "Refunds of this expense") @Nullable UUID refundOf) {

    boolean isOnlyCategory() {
        return equals(new TransactionFilter(null, null, null, null, null, null, null, categoryId, null))
                && categoryId != null;
    }

    boolean isOnlyKind() {
        return equals(new TransactionFilter(from, to, null, null, null, kind, null, null, null)) && kind != null;
    }
}
