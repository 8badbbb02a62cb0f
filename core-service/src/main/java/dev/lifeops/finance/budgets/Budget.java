package dev.lifeops.finance.budgets;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A budget as it is stored.
 *
 * @param above the categories that its category is part of, the nearest first
 */
record Budget(
        UUID id,
        long version,
        UUID categoryId,
        String category,
        List<UUID> above,
        String currency,
        Instant createdAt,
        Plan plan) {

    BudgetView view() {
        return new BudgetView(id, categoryId, category, currency, BudgetView.steps(plan), createdAt);
    }
}
