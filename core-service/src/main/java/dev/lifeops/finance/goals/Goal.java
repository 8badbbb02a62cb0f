package dev.lifeops.finance.goals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A goal as it is stored. */
record Goal(
        UUID id,
        long version,
        String name,
        BigDecimal target,
        String currency,
        LocalDate dueOn,
        LocalDate startedOn,
        @Nullable UUID accountId,
        Instant createdAt) {

    GoalEdit content() {
        return new GoalEdit(name, target, currency, dueOn, startedOn, accountId);
    }
}
