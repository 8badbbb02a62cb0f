package dev.lifeops.receipts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which receipts a list is to hold; without any wish, all. */
record ReceiptFilter(
        @Schema(description = "One of these statuses") @Nullable List<ReceiptStatus> status,

        @Schema(description = "Bought on this day or later; uploaded (UTC), where the day of purchase is unknown")
        @Nullable LocalDate from,

        @Schema(description = "Bought on this day or earlier") @Nullable LocalDate to,

        @Schema(description = "Words in the merchant, the items or the text, in any case") @Size(max = 200) @Nullable String q) {}
