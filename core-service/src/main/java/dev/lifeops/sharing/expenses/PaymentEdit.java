package dev.lifeops.sharing.expenses;

import dev.lifeops.shared.CurrencyCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment that settles, as a person writes it down. */
@Schema(name = "GroupPaymentEdit")
record PaymentEdit(
        @Schema(description = "Who gave it; you where nothing is said") @Nullable UUID from,

        @NotNull UUID to,

        @Schema(description = "Today where nothing is said") @Nullable LocalDate paidOn,

        @NotNull @CurrencyCode String currency,

        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 4) BigDecimal amount,

        @Size(max = 2000) @Nullable String note,

        @Schema(description = "Your account that it came from or went to; your purse where nothing is said") @Nullable UUID accountId,

        @Schema(description = PaymentEdit.TRANSACTION) @Nullable UUID transactionId) {

    static final String TRANSACTION =
            "A transaction of yours that it is: an expense where you gave it and an income where "
                    + "you got it, of its amount on an account in its currency. None is written then";
}
