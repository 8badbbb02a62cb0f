package dev.lifeops.takeout.making;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long take-outs are kept, and how patiently they are made.
 *
 * @param keptFor until it is thrown away
 * @param attempts after so many that broke off it has failed
 * @param pause before the next attempt, and before a look whether another has made room
 */
@Validated
@ConfigurationProperties("lifeops.takeout")
record TakeoutProperties(
        @DefaultValue("7d") @NotNull Duration keptFor,
        @DefaultValue("3") @Min(1) int attempts,
        @DefaultValue("2s") @NotNull Duration pause) {}
