package dev.lifeops.health.files;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where there is room for large files.
 *
 * @param folder on a disk; what is there after a crash may be deleted
 */
@Validated
@ConfigurationProperties("lifeops.health.scratch")
record ScratchProperties(@NotNull Path folder) {}
