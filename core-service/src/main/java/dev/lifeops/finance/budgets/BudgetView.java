package dev.lifeops.finance.budgets;

import dev.lifeops.shared.Amounts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A budget as the API shows it. */
@Schema(name = "Budget")
record BudgetView(
        UUID id,
        UUID categoryId,
        String category,
        String currency,

        @Schema(description = "Each counts until the next one begins")
        List<Step> plan,

        Instant createdAt) {

    /** What counts from a month on. */
    @Schema(name = "BudgetStep")
    record Step(
            @Schema(type = "string", example = "2026-03") YearMonth from,

            @Schema(description = "For each month; null where the budget rests") @Nullable BigDecimal limit,

            @Schema(description = "What is left of a month, or was overspent, goes to the next")
            boolean rollsOver) {}

    static List<Step> steps(Plan plan) {
        return plan.steps().entrySet().stream()
                .map(step -> new Step(
                        step.getKey(),
                        Amounts.money(step.getValue().limit()),
                        step.getValue().rollsOver()))
                .toList();
    }
}
