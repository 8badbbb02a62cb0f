package dev.lifeops.finance.goals;

import dev.lifeops.shared.CurrencyCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A goal as a person describes it. */
@Schema(name = "GoalEdit")
record GoalEdit(
        @NotBlank @Size(max = 100) String name,

        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 4) BigDecimal target,

        @Schema(description = "That of the account, else the base currency, where nothing is said")
        @CurrencyCode
        @Nullable String currency,

        @Schema(description = "By then it should be there") @NotNull LocalDate dueOn,

        @Schema(description = "Since then it is saved for; today where nothing is said") @Nullable LocalDate startedOn,

        @Schema(description = "What this account holds is what is saved; without one, contributions are written down")
        @Nullable UUID accountId) {}
