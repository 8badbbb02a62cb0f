package dev.lifeops.takeout.intake;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much is taken in, and how patiently.
 *
 * @param largestFile that may be sent
 * @param attempts after so many that broke off it has failed
 * @param pause before the next attempt, and before a look whether another has made room
 */
@Validated
@ConfigurationProperties("lifeops.takeout.imports")
record IntakeProperties(
        @DefaultValue("32GB") @NotNull DataSize largestFile,
        @DefaultValue("3") @Min(1) int attempts,
        @DefaultValue("2s") @NotNull Duration pause) {}
