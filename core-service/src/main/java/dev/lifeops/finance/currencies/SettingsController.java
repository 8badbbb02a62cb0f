package dev.lifeops.finance.currencies;

import dev.lifeops.finance.calendar.Days;
import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.CurrencyCode;
import dev.lifeops.shared.FieldProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private final Days days;

    SettingsController(CurrentUser user, BaseCurrencies currencies, Days days) {
        this.user = user;
        this.currencies = currencies;
        this.days = days;
    }

    /** What a person has chosen for all of their money. */
    @Schema(name = "FinanceSettings")
    record Settings(
            @Schema(description = "The currency that sums are told in") @NotNull @CurrencyCode
            String baseCurrency,

            @Schema(
                    description = "By which days and months begin; the instance's where nothing is said",
                    example = "Europe/Vienna")
            @Nullable String timeZone) {}

    @GetMapping
    @Operation(summary = "Get my base currency and time zone")
    Settings get() {
        return new Settings(currencies.of(user.id()), days.zone(user.id()).getId());
    }

    @PutMapping
    @Operation(
            summary = "Choose my base currency and time zone",
            description = "Entries and accounts keep the currencies and days they have.")
    Settings set(@Valid @RequestBody Settings settings) {
        var zone = settings.timeZone();
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw FieldProblem.refusal(
                    List.of(new FieldProblem("timeZone", "is no IANA time zone such as Europe/Vienna")));
        }
        currencies.choose(user.id(), settings.baseCurrency(), zone);
        return get();
    }
}
