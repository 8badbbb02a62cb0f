package dev.lifeops.takeout.intake;

import static java.util.Objects.requireNonNull;

import dev.lifeops.shared.personal.ForeignKey;
import dev.lifeops.shared.personal.PersonalTable;
import dev.lifeops.shared.personal.PersonalTables;
import dev.lifeops.takeout.format.Role;
import dev.lifeops.takeout.format.Shape;
import dev.lifeops.takeout.intake.Refusal.Why;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is whose: whether somebody has anything yet, and whether all that came in is theirs and names nobody else's. */
@Component
class Belonging {

    private final PersonalTables tables;
    private final JdbcClient database;

    Belonging(PersonalTables tables, JdbcClient database) {
        this.tables = tables;
        this.database = database;
    }

    /** The first table in which there is something of somebody. */
    Optional<String> firstNotEmpty(UUID person) {
        return tables.taken().stream()
                .filter(table ->
                        exists("select from %s t where %s".formatted(table.name(), table.conditionFor(person))))
                .map(PersonalTable::name)
                .findFirst();
    }

    /** The person had nothing before, so that what is theirs now has to be all that came. */
    void requireAllTheirs(UUID person, Map<String, Long> rows) {
        for (var table : tables.taken()) {
            var theirs = database.sql(
                            "select count(*) from %s t where %s".formatted(table.name(), table.conditionFor(person)))
                    .query(Long.class)
                    .single();
            if (theirs.longValue() != rows.getOrDefault(table.name(), 0L).longValue()) {
                throw ofOthers(table.name());
            }
        }
    }

    /** Ids are kept where they are free; one that is not among what came may be of somebody else's row. */
    void requireNamesOnlyTheirs(UUID person, List<Shape> shapes) {
        var taken = tables.taken().stream().collect(Collectors.toMap(PersonalTable::name, Function.identity()));
        for (var shape : shapes) {
            for (var column : shape.columns()) {
                if (column.role() == Role.ID && !isHeldByOwner(shape.table(), column.name())) {
                    column.targets().stream()
                            .map(taken::get)
                            .filter(Objects::nonNull)
                            .forEach(target -> requireTheirs(
                                    person, requireNonNull(taken.get(shape.table())), column.name(), target));
                }
            }
        }
    }

    /** Whether a foreign key that names the owner as well sees to it. */
    private boolean isHeldByOwner(String table, String column) {
        return tables.keysAmongTaken().stream()
                .filter(key -> key.table().equals(table) && key.columns().contains(column))
                .map(ForeignKey::columns)
                .anyMatch(columns -> columns.contains("owner_id"));
    }

    private void requireTheirs(UUID person, PersonalTable table, String column, PersonalTable target) {
        var others = "select from (select * from %s t where %s) named join %s t on t.id = named.\"%s\" where not (%s)"
                .formatted(
                        table.name(), table.conditionFor(person), target.name(), column, target.conditionFor(person));
        if (exists(others)) {
            throw ofOthers(table.name());
        }
    }

    private boolean exists(String rows) {
        return database.sql("select exists (%s)".formatted(rows))
                .query(Boolean.class)
                .single();
    }

    private static Refusal ofOthers(String table) {
        return new Refusal(
                Why.ROWS_OF_OTHERS, "Rows of '%s' would not be yours, or name what is not yours.".formatted(table));
    }
}
