package dev.lifeops.finance.rules;

import dev.lifeops.shared.Paged;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a rule would change. */
@Schema(name = "RuleTrial")
record Trial(
        Counts counts,

        @Schema(description = "What would move from one category to that of the rule, summed up")
        List<Move> moves,

        @Schema(description = "The lines that would be in another category, the latest first")
        Paged<Change> changes,

        @Schema(description = "Rules before it that decide the category of lines that it fits")
        List<UUID> shadowedBy) {

    /** How many lines it concerns. */
    @Schema(name = "RuleTrialCounts")
    record Counts(
            @Schema(description = "Lines that it fits") long fits,

            @Schema(description = "Lines that would be in another category")
            long changes,

            @Schema(description = "Lines whose category a person chose, which stays")
            long kept,

            @Schema(description = "Lines whose category an earlier rule decides")
            long decidedBefore,

            @Schema(description = "Transactions that would get its tag")
            long tags) {}

    /** Lines of one category, currency and kind that would change theirs. */
    @Schema(name = "RuleTrialMove")
    record Move(@Nullable UUID from, String currency, Direction kind, long lines, BigDecimal amount) {}

    /** A line that would be in another category. */
    @Schema(name = "RuleTrialChange")
    record Change(
            UUID transactionId,
            UUID lineId,
            LocalDate bookedOn,
            @Nullable String merchant,
            @Nullable String description,
            String currency,
            BigDecimal amount,
            @Nullable UUID categoryBefore,
            @Nullable UUID categoryAfter,
            String why) {}
}
