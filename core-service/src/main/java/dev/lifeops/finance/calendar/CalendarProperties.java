package dev.lifeops.finance.calendar;

import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * By what days begin.
 *
 * @param timeZone for everybody who has named no zone of their own
 */
@Validated
@ConfigurationProperties("lifeops.finance.calendar")
record CalendarProperties(@DefaultValue("UTC") @NotNull ZoneId timeZone) {}
