package dev.lifeops.sharing.expenses;

import dev.lifeops.shared.CurrencyCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A conversion, as a person asks for it. */
@Schema(name = "GroupConversionEdit")
record ConversionEdit(
        @NotNull @CurrencyCode String from,
        @NotNull @CurrencyCode String to,

        @Schema(description = "The day whose rate counts; today where nothing is said") @Nullable LocalDate on) {}
