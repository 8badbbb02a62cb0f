package dev.lifeops.takeout.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A file of the archive as the manifest has it.
 *
 * @param rows how many it holds, where it is a table
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileEntry(
        String path, long bytes, String sha256, @Nullable Long rows) {}
