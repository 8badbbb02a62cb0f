package dev.lifeops.finance.budgets;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** What a month will have cost when it ends, and how sure that is. */
@Schema(name = "BudgetForecast", description = "In one of ten such months less than low, in one more than high")
record Forecast(
        BigDecimal low,
        BigDecimal likely,
        BigDecimal high,

        @Schema(
                description =
                        "The part of likely that comes back by itself and has not come yet; of what is shared, your share")
        BigDecimal expectedPayments,

        @Schema(description = "On so many months of the past it stands, twelve at most")
        int monthsOfHistory) {}
