package dev.lifeops.finance.sums;

import org.springframework.stereotype.Component;

/** Sums up all that changed. */
@Component
class AllSums {

    private final BudgetSumming budgets;
    private final MonthSumming months;
    private final YearSumming years;

    AllSums(BudgetSumming budgets, MonthSumming months, YearSumming years) {
        this.budgets = budgets;
        this.months = months;
        this.years = years;
    }

    /** Years are made of the sums of months. */
    void catchUp() {
        budgets.catchUp();
        months.catchUp();
        years.catchUp();
    }
}
