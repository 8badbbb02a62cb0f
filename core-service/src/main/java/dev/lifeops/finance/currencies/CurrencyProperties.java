package dev.lifeops.finance.currencies;

import dev.lifeops.shared.CurrencyCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What counts where a person has chosen nothing.
 *
 * @param base the currency that sums are told in
 */
@Validated
@ConfigurationProperties("lifeops.finance.currency")
record CurrencyProperties(@CurrencyCode String base) {}
