package dev.lifeops.finance.recurring;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which of what comes back is listed. */
record RecurringFilter(
        @Schema(description = "All but what has ended, where nothing is said") @Nullable State state,

        @Schema(description = "Also what the person dismissed") @Nullable Boolean dismissed) {

    boolean admits(RecurringView it) {
        var wanted = state == null ? it.state() != State.ENDED : it.state() == state;
        return wanted && (Boolean.TRUE.equals(dismissed) || it.decision() != Decision.DISMISSED);
    }
}
