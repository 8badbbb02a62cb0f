package dev.lifeops.finance.currencies;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.CurrencyCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/finance/settings")
@Tag(name = "Currencies")
class SettingsController {

    private final CurrentUser user;
    private final BaseCurrencies currencies;

    SettingsController(CurrentUser user, BaseCurrencies currencies) {
        this.user = user;
        this.currencies = currencies;
    }

    /** What a person has chosen for all of their money. */
    @Schema(name = "FinanceSettings")
    record Settings(
            @Schema(description = "The currency that sums are told in") @NotNull @CurrencyCode
            String baseCurrency) {}

    @GetMapping
    @Operation(summary = "Get my base currency")
    Settings get() {
        return new Settings(currencies.of(user.id()));
    }

    @PutMapping
    @Operation(summary = "Choose my base currency", description = "Entries and accounts keep the currencies they have.")
    Settings set(@Valid @RequestBody Settings settings) {
        currencies.choose(user.id(), settings.baseCurrency());
        return get();
    }
}
