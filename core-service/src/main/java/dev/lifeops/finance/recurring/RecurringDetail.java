package dev.lifeops.finance.recurring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Something that comes back by itself, with all that is known of it. */
@Schema(name = "RecurringDetail")
record RecurringDetail(
        @JsonUnwrapped RecurringView recurring,

        @Schema(description = "The latest first") List<Payment> history,

        @Schema(description = "Where the amount changed to stay so, or by the latest payment; the latest first")
        List<PriceChange> priceChanges,

        @Schema(description = "Days on which a payment was due and did not come")
        List<LocalDate> missedOn) {

    /** One of its transactions. */
    @Schema(name = "RecurringPayment")
    record Payment(UUID transactionId, LocalDate paidOn, BigDecimal amount) {}

    /** From this day on it was another amount. */
    @Schema(name = "RecurringPriceChange")
    record PriceChange(LocalDate from, BigDecimal before, BigDecimal after) {}
}
