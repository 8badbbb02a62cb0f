package dev.lifeops.finance.budgets;

import dev.lifeops.finance.budgets.Plan.Step;
import dev.lifeops.shared.CurrencyCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A budget as a person begins it. */
@Schema(name = "BudgetEdit")
record BudgetEdit(
        @Schema(description = "What it limits, with all its parts") @NotNull UUID categoryId,

        @Schema(description = "The base currency where nothing is said") @CurrencyCode @Nullable String currency,

        @Schema(type = "string", example = "2026-03", description = "The first month") @NotNull YearMonth from,

        @Schema(description = "For each month") @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 4) BigDecimal limit,

        @Schema(description = "What is left of a month, or was overspent, goes to the next", defaultValue = "false")
        Boolean rollsOver) {

    BudgetEdit {
        rollsOver = Objects.requireNonNullElse(rollsOver, false);
    }

    Step step() {
        return new Step(limit, rollsOver);
    }
}
