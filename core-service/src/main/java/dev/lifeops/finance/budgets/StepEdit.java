package dev.lifeops.finance.budgets;

import dev.lifeops.finance.budgets.Plan.Step;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is to count from a month on. */
@Schema(name = "BudgetStepEdit")
record StepEdit(
        @Schema(description = "For each month; null lets the budget rest")
        @DecimalMin("0") @Digits(integer = 12, fraction = 4) @Nullable BigDecimal limit,

        @Schema(description = "What is left of a month, or was overspent, goes to the next") @NotNull Boolean rollsOver) {

    Step step() {
        return new Step(limit, rollsOver);
    }
}
