package dev.lifeops.finance.recurring;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that comes back by itself, as the API shows it. */
@Schema(name = "Recurring")
record RecurringView(
        UUID id,

        @Schema(description = "What the person calls it, else the merchant")
        String name,

        String merchant,
        String kind,
        Cadence cadence,

        @Schema(description = "OVERDUE: later than weekends and holidays explain. ENDED: two payments did not come.")
        State state,

        String currency,

        @Schema(description = "Of the next payment, most likely")
        BigDecimal amount,

        @Schema(description = "Of the latest year's payments")
        BigDecimal lowest,

        @Schema(description = "Of the latest year's payments")
        BigDecimal highest,

        @Schema(description = "What the amount comes to in a month")
        BigDecimal monthlyAmount,

        @Schema(description = "How many payments it was found in")
        int payments,

        LocalDate firstOn,
        LocalDate lastOn,
        LocalDate nextOn,

        @Schema(description = "What the person says of it") @Nullable Decision decision) {}
