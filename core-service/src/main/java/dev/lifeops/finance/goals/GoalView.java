package dev.lifeops.finance.goals;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A goal as the API shows it. */
@Schema(name = "Goal")
record GoalView(
        UUID id,
        String name,
        BigDecimal target,
        String currency,
        LocalDate dueOn,
        LocalDate startedOn,
        @Nullable UUID accountId,
        LocalDate on,
        BigDecimal saved,

        @Schema(description = "What is missing; 0 where it is reached")
        BigDecimal missing,

        @Schema(description = "Of the target, in percent") BigDecimal progress,

        @Schema(description = "What should be saved by now, if it were saved evenly")
        BigDecimal savedIfEven,

        @Schema(description = "To be saved in each month until the day, the one that runs counted; null after that day")
        @Nullable BigDecimal neededAMonth,

        GoalState state,
        Instant createdAt,

        @Schema(description = "Where what was saved is listed")
        String lines) {}
