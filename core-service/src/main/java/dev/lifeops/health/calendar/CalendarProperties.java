package dev.lifeops.health.calendar;

import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How days are told apart where a person has said nothing.
 *
 * @param timeZone by which days begin for everybody without a zone of their own
 */
@Validated
@ConfigurationProperties("lifeops.health.calendar")
record CalendarProperties(@DefaultValue("UTC") @NotNull ZoneId timeZone) {}
