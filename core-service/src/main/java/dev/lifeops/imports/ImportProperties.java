package dev.lifeops.imports;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much is taken in.
 *
 * @param largestFile that may be sent; it is held in memory
 */
@Validated
@ConfigurationProperties("lifeops.imports")
record ImportProperties(@DefaultValue("20MB") @NotNull DataSize largestFile) {}
