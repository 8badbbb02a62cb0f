package dev.lifeops.statements.imports;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much is taken in.
 *
 * @param largestFile that may be sent
 * @param folder on a disk, where a file lies while it is read
 */
@Validated
@ConfigurationProperties("lifeops.statements")
record StatementProperties(
        @DefaultValue("200MB") @NotNull DataSize largestFile,
        @NotNull Path folder) {}
