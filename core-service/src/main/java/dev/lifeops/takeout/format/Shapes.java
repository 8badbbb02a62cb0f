package dev.lifeops.takeout.format;

import static java.util.stream.Collectors.toSet;

import dev.lifeops.shared.personal.ForeignKey;
import dev.lifeops.shared.personal.PersonalTable;
import dev.lifeops.shared.personal.PersonalTables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tables of this database look like: as it is, so that nobody has to keep a second list. */
@Component
public class Shapes {

    private final PersonalTables tables;
    private final JdbcClient database;

    Shapes(PersonalTables tables, JdbcClient database) {
        this.tables = tables;
        this.database = database;
    }

    /** Of all tables that are taken along, in an order in which none comes before those that it names. */
    public List<Shape> all() {
        var taken = tables.taken();
        var named = namedTables(taken);
        return taken.stream().map(table -> shape(table, named)).toList();
    }

    private Set<String> namedTables(List<PersonalTable> taken) {
        return Stream.concat(
                        taken.stream()
                                .flatMap(table ->
                                        table.references().values().stream().flatMap(List::stream)),
                        tables.keysAmongTaken().stream().map(ForeignKey::target))
                .collect(toSet());
    }

    private Shape shape(PersonalTable table, Set<String> named) {
        var targets = targets(table);
        var left = new HashSet<>(table.without());
        var all = known(table.name());
        var columns = all.stream()
                .filter(column -> !column.generated && !left.contains(column.name))
                .filter(column -> !column.numbered || named.contains(table.name()))
                .map(column -> column(table, column, targets.getOrDefault(column.name, List.of())))
                .toList();
        var order = all.stream().filter(Known::numbered).map(Known::name).findFirst();
        return new Shape(table.name(), Layout.rowsOf(table.name()), about(table.name()), columns, order.orElse(null));
    }

    private Map<String, List<String>> targets(PersonalTable table) {
        var targets = new HashMap<String, List<String>>();
        for (var key : tables.keysAmongTaken()) {
            if (key.table().equals(table.name())) {
                var at = key.targetColumns().indexOf("id");
                if (at >= 0) {
                    targets.put(key.columns().get(at), List.of(key.target()));
                }
            }
        }
        targets.putAll(table.references());
        return targets;
    }

    private static Column column(PersonalTable table, Known known, List<String> targets) {
        var role = role(table, known, targets);
        return new Column(
                known.name, known.type, known.required, role, role == Role.OWNER ? List.of() : targets, known.about);
    }

    private static Role role(PersonalTable table, Known column, List<String> targets) {
        if (column.name.equals(table.owner())) {
            return Role.OWNER;
        }
        if (table.people().contains(column.name)) {
            return Role.PERSON;
        }
        if (table.files().containsKey(column.name)) {
            return Role.FILE;
        }
        if (column.numbered) {
            return Role.NUMBER;
        }
        if (column.type.equals("uuid")) {
            return Role.ID;
        }
        return !targets.isEmpty() && Set.of("integer", "bigint").contains(column.type) ? Role.NUMBER_OF : Role.VALUE;
    }

    private @Nullable String about(String table) {
        return database.sql("select obj_description(?::regclass, 'pg_class')")
                .param(table)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<Known> known(String table) {
        return database.sql("""
                        select attname, format_type(atttypid, null) as type, attnotnull and not atthasdef as required,
                            attgenerated <> '' as generated, attidentity <> '' as numbered,
                            col_description(attrelid, attnum) as about
                        from pg_attribute
                        where attrelid = ?::regclass and attnum > 0 and not attisdropped order by attnum""").param(table).query(Shapes::knownColumn).list();
    }

    private static Known knownColumn(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getString("attname"),
                row.getString("type"),
                row.getBoolean("required"),
                row.getBoolean("generated"),
                row.getBoolean("numbered"),
                row.getString("about"));
    }

    private record Known(
            String name,
            String type,
            boolean required,
            boolean generated,
            boolean numbered,
            @Nullable String about) {}
}
