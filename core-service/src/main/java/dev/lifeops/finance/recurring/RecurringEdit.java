package dev.lifeops.finance.recurring;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a person may say of something that comes back by itself. */
@Schema(name = "RecurringEdit")
record RecurringEdit(
        @Schema(description = "Another name than the merchant's") @Size(min = 1, max = 200) @Nullable String name,

        @Schema(description = "DISMISSED is no longer listed nor expected") @Nullable Decision decision) {}
