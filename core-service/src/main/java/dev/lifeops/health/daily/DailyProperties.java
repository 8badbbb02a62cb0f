package dev.lifeops.health.daily;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How days are summed up.
 *
 * @param order of the sources where a person prefers none: the first that knows a day's value is believed
 * @param daysAtOnce so many are summed up in one transaction
 */
@Validated
@ConfigurationProperties("lifeops.health.daily")
record DailyProperties(
        @NotEmpty List<String> order,
        @DefaultValue("31") @Min(1) int daysAtOnce) {}
