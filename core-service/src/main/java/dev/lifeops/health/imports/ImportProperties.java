package dev.lifeops.health.imports;

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
 * @param mostUnfinished imports of one person
 * @param attempts after so many readings that broke off an import has failed
 * @param pause before the next attempt, and before a look whether another import has made room
 * @param uploadsBrokenOffAfter nothing was heard of them for so long
 */
@Validated
@ConfigurationProperties("lifeops.health.imports")
record ImportProperties(
        @DefaultValue("4GB") @NotNull DataSize largestFile,
        @DefaultValue("3") @Min(1) int mostUnfinished,
        @DefaultValue("3") @Min(1) int attempts,
        @DefaultValue("2s") @NotNull Duration pause,
        @DefaultValue("10m") @NotNull Duration uploadsBrokenOffAfter) {}
