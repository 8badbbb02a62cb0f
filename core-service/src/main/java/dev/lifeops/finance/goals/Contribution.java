package dev.lifeops.finance.goals;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was laid aside for a goal. */
@Schema(name = "GoalContribution")
record Contribution(
        UUID id, LocalDate day, BigDecimal amount, @Nullable String note) {

    /** One as a person writes it down. */
    @Schema(name = "GoalContributionEdit")
    record Edit(
            @NotNull LocalDate day,

            @Schema(description = "Below zero where it was taken out again")
            @NotNull @Digits(integer = 12, fraction = 4) BigDecimal amount,

            @Size(max = 1000) @Nullable String note) {}

    /** All of a goal, the latest first. */
    @Schema(name = "GoalContributions")
    record All(List<Contribution> items) {}
}
