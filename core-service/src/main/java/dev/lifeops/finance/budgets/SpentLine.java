package dev.lifeops.finance.budgets;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line that a budget counts. */
@Schema(name = "BudgetLine")
record SpentLine(
        UUID lineId,
        UUID transactionId,
        LocalDate bookedOn,
        @Nullable String merchant,
        @Nullable String description,
        UUID categoryId,
        String category,
        String currency,

        @Schema(description = "Below zero where it came back")
        BigDecimal spent) {}
