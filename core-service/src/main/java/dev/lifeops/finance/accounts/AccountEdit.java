package dev.lifeops.finance.accounts;

import dev.lifeops.shared.CurrencyCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An account as a person describes it. */
@Schema(name = "AccountEdit")
record AccountEdit(
        @NotBlank @Size(max = 100) String name,
        @NotNull AccountType type,
        @NotNull @CurrencyCode String currency,

        @Schema(description = "What it held when the day `openedOn` began", defaultValue = "0")
        @Digits(integer = 12, fraction = 4) BigDecimal openingBalance,

        @Schema(description = "Entries before this day do not change what it holds from then on") @Nullable LocalDate openedOn,

        @Schema(description = "Kept for its history; nothing new is booked on it", defaultValue = "false")
        Boolean archived) {

    AccountEdit {
        openingBalance = Objects.requireNonNullElse(openingBalance, BigDecimal.ZERO);
        archived = Objects.requireNonNullElse(archived, false);
    }

    AccountEdit called(String otherName) {
        return new AccountEdit(otherName, type, currency, openingBalance, openedOn, archived);
    }
}
