package dev.lifeops.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list's query, of which only those that were asked for take part. */
public final class SqlConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Adds a condition with the parameter it names, unless there is nothing to compare with. */
    public SqlConditions and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Adds a search for words in a column that holds lower case. */
    public SqlConditions andContains(String column, @Nullable String words) {
        var wanted = words == null || words.isBlank() ? null : words.strip();
        return and(column + " like :words", "words", wanted == null ? null : pattern(wanted));
    }

    /** The words themselves are meant, whatever LIKE makes of their characters; PostgreSQL holds no NUL. */
    private static String pattern(String words) {
        var escaped = words.toLowerCase(Locale.ROOT)
                .replace("\0", "")
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + escaped + "%";
    }

    public String where() {
        return " where " + String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
