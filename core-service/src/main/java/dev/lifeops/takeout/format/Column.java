package dev.lifeops.takeout.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param type as PostgreSQL calls it, without length
 * @param required whether each row has to have a value, and the database knows none by itself
 * @param targets the tables, a row of one of which it names; none where it names none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Column(
        String name,
        String type,
        boolean required,
        Role role,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> targets,
        @Nullable String about) {

    public boolean isArray() {
        return type.endsWith("[]");
    }

    public boolean isJson() {
        return "jsonb".equals(type) || "json".equals(type);
    }

    public boolean isBytes() {
        return "bytea".equals(type);
    }
}
