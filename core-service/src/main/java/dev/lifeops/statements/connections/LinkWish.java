package dev.lifeops.statements.connections;

import dev.lifeops.finance.BankAccountKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** On which account the entries are to be booked: one that is there, or a new one. */
record LinkWish(
        @Schema(description = "An account of yours, in the same currency") @Nullable UUID accountId,

        @Schema(description = "A new account, in the currency of the bank's") @Valid @Nullable Opening open) {

    /** A new account. */
    @Schema(name = "BankAccountOpening")
    record Opening(
            @NotBlank @Size(max = 100) String name, @NotNull BankAccountKind kind) {}
}
