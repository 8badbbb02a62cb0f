package dev.lifeops.takeout.format;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table looks like in an archive.
 *
 * @param order by which rows stand in the order in which they came to be; null where they have none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Shape(
        String table,
        String file,
        @Nullable String about,
        List<Column> columns,
        @JsonIgnore @Nullable String order) {}
