package dev.lifeops.takeout.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a table looks like in an archive. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Shape(String table, String file, @Nullable String about, List<Column> columns) {}
