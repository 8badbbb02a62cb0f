package dev.lifeops.receipts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which receipts are to be confirmed if they are sure. */
@Schema(name = "SureReceipts")
record SureEdit(
        @Schema(description = "Only tells what would be done", defaultValue = "true")
        Boolean dryRun,

        @Schema(description = "The surest 200 of all that wait where none are named")
        @Size(max = SureReceipts.AT_MOST) @Nullable List<@NotNull UUID> receipts) {

    SureEdit {
        dryRun = Objects.requireNonNullElse(dryRun, true);
    }
}
