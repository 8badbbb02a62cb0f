package dev.lifeops.takeout.intake;

import dev.lifeops.takeout.format.Column;
import dev.lifeops.takeout.format.Role;
import org.jspecify.annotations.Nullable;

/** On what terms the values of a table are taken in: as whose, and under which ids. */
record RowTerms(String table, Ids ids, Numbers numbers) {

    @Nullable String missing(Column column) {
        return column.role() == Role.OWNER ? ids.person() : null;
    }

    @Nullable String value(Column column, String value) {
        return switch (column.role()) {
            case OWNER -> ids.person();
            case PERSON -> ids.ofPerson(value, column.required());
            case ID -> ids.of(value);
            case NUMBER -> numbers.fresh(table, column.name(), value);
            case NUMBER_OF -> numbers.of(column.targets().getFirst(), value);
            case FILE -> value;
            case VALUE -> column.isBytes() ? "\\x" + value : value;
        };
    }

    /** Texts in which ids may stand. */
    String json(String text) {
        return ids.within(text);
    }
}
