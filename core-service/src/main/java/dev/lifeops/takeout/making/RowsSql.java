package dev.lifeops.takeout.making;

import static java.util.stream.Collectors.joining;

import dev.lifeops.shared.personal.PersonalTable;
import dev.lifeops.takeout.format.Column;
import dev.lifeops.takeout.format.Layout;
import dev.lifeops.takeout.format.Role;
import dev.lifeops.takeout.format.Shape;
import java.util.UUID;

/** Questions for a person's rows of a table. */
final class RowsSql {

    private final PersonalTable table;
    private final Shape shape;
    private final UUID person;

    RowsSql(PersonalTable table, Shape shape, UUID person) {
        this.table = table;
        this.shape = shape;
        this.person = person;
    }

    /** Each row as one JSON object. */
    String rows() {
        var columns = shape.columns().stream()
                .map(column -> "%s as \"%s\"".formatted(value(column), column.name()))
                .collect(joining(", "));
        var order = shape.order() == null ? "" : " order by t.\"%s\"".formatted(shape.order());
        return "select row_to_json(r)::text from (select %s from %s t where %s%s) r"
                .formatted(columns, table.name(), table.conditionFor(person), order);
    }

    /** Digits that are not to be lost are texts, as in the API; bytes are hexadecimal. */
    private String value(Column column) {
        var name = table.columnFor(person, column.name());
        if (column.role() == Role.PERSON && !column.required()) {
            return "case when %1$s = '%2$s' then %1$s end".formatted(name, person);
        }
        return switch (column.type()) {
            case "numeric" -> name + "::text";
            case "bytea" -> column.role() == Role.FILE ? pathOf(column.name()) : "encode(%s, 'hex')".formatted(name);
            default -> name;
        };
    }

    /** The path and the bytes of each file. */
    String files(String column) {
        return "select %s, t.\"%s\" from %s t where %s"
                .formatted(pathOf(column), column, table.name(), table.conditionFor(person));
    }

    private String pathOf(String column) {
        return "'%s' || %s".formatted(Layout.FILES, table.files().get(column));
    }
}
