package dev.lifeops.finance.accounts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What all accounts hold together, in one currency. */
@Schema(name = "Worth")
record WorthView(
        LocalDate on,
        String currency,

        @Schema(description = "Of the accounts that a rate is known for")
        BigDecimal total,

        @Schema(description = "Whether a rate is known for all of them")
        boolean complete,

        List<Part> accounts) {

    /** What one account holds, in its own currency and in the one of the sum. */
    @Schema(name = "WorthOfAccount")
    record Part(
            UUID accountId,
            String name,
            String currency,
            BigDecimal balance,

            @Schema(description = "The balance in the currency of the sum; null where no rate is known") @Nullable BigDecimal worth,

            @Nullable BigDecimal rate,

            @Schema(description = "The day of that rate") @Nullable LocalDate rateDay) {}
}
