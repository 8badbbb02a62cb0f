package dev.lifeops.finance.rules;

import io.swagger.v3.oas.annotations.media.Schema;

/** What rules have changed. */
@Schema(name = "RulesApplied")
record RulesApplied(
        @Schema(description = "Lines that are in another category now")
        long lines,

        @Schema(description = "Transactions that have another tag now")
        long tagged,

        @Schema(description = "Transactions of which something is different now")
        long transactions) {}
