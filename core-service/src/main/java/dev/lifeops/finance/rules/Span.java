package dev.lifeops.finance.rules;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The days whose entries are looked at. */
record Span(
        @NotNull LocalDate from,

        @Schema(description = "The last day, itself included") @NotNull LocalDate to) {

    void require() {
        if (to.isBefore(from)) {
            throw RuleProblems.field("to", "must not lie before from");
        }
    }
}
