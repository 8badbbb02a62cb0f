package dev.lifeops.finance.currencies;

import dev.lifeops.shared.CurrencyCode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What counts where a person has chosen nothing, and how long a rate lasts.
 *
 * @param base the currency that sums are told in
 * @param longestGap so many days after it was published a rate still counts, for weekends and holidays have none
 */
@Validated
@ConfigurationProperties("lifeops.finance.currency")
record CurrencyProperties(
        @DefaultValue("EUR") @CurrencyCode String base,
        @DefaultValue("7") @Min(0) @Max(366) int longestGap) {}
