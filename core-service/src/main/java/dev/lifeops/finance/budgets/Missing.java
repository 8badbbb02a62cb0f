package dev.lifeops.finance.budgets;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An amount that no figure holds, since no rate of its day is known. */
@Schema(name = "BudgetMissing")
record Missing(LocalDate day, String currency, BigDecimal amount) {}
