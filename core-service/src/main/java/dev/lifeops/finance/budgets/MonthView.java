package dev.lifeops.finance.budgets;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a month goes, budget by budget and all in all. */
@Schema(name = "BudgetMonth")
record MonthView(
        @Schema(type = "string", example = "2026-03") YearMonth month,

        @Schema(description = "The day it is where you live")
        LocalDate today,

        @Schema(description = "Of the month, today counted") int daysLeft,

        Total total,
        Income income,
        List<Entry> budgets) {

    /** The figures of a month. */
    @Schema(name = "BudgetFigures")
    record Figures(
            BigDecimal planned,

            @Schema(description = "What the months before left, below zero where they were overspent")
            BigDecimal carried,

            @Schema(description = "What came back is taken off")
            BigDecimal spent,

            @Schema(description = "Planned and carried, less spent")
            BigDecimal left,

            @Schema(description = "For each of the days left; null once the month is over") @Nullable BigDecimal leftADay,

            @Schema(description = "Null for another month than this one, or on less than a month of history") @Nullable Forecast forecast,

            State state) {}

    /** How one budget goes. */
    @Schema(name = "BudgetOfMonth")
    record Entry(
            UUID budgetId,
            UUID categoryId,
            String category,

            @Schema(description = "The budget that this one is part of; the total counts that one only") @Nullable UUID withinBudgetId,

            String currency,
            Figures figures,

            @Schema(description = "Whether all rates were known for what was spent and carried")
            boolean complete,

            List<Missing> missing,

            @Schema(description = "Where the lines are that were spent")
            String lines) {}

    /** How all budgets go together. */
    @Schema(name = "BudgetTotal")
    record Total(
            @Schema(description = "The base currency") String currency,

            Figures figures,
            boolean complete,
            List<Missing> missing,

            @Schema(description = "Budgets in a currency without a known rate, which are not added")
            List<UUID> notAdded,

            String lines) {}

    /** What comes in. */
    @Schema(name = "BudgetIncome")
    record Income(
            String currency,
            BigDecimal received,

            @Schema(description = "Salaries and the like that have not come yet")
            BigDecimal stillExpected,

            boolean complete,
            List<Missing> missing,

            @Schema(description = "Where what was received is listed")
            String transactions) {}
}
