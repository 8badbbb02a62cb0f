package dev.lifeops.takeout.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param type as PostgreSQL calls it, without length
 * @param required whether each row has to have a value, and the database knows none by itself
 * @param target the table whose rows it names, where it names any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Column(
        String name,
        String type,
        boolean required,
        Role role,
        @Nullable String target,
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
