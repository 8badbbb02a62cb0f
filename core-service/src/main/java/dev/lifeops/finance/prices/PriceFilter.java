package dev.lifeops.finance.prices;

import dev.lifeops.shared.CurrencyCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which days, and in which currency: prices in two currencies are never compared. */
record PriceFilter(
        @Schema(description = "The first day") @NotNull LocalDate from,
        @Schema(description = "The last day") @NotNull LocalDate to,

        @Schema(description = "Your base currency where nothing is said") @CurrencyCode @Nullable String currency) {

    PriceSpan span() {
        return PriceSpan.of(from, to);
    }
}
