package dev.lifeops.shared.personal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table, whose rows they are, and what becomes of them.
 *
 * @param name with its schema
 * @param condition on a row {@code t} that makes it the one of {@code :person}; null where rows are nobody's
 * @param owner the column that names the person, if there is one
 * @param why it is not taken along; null where it is
 * @param without columns that are left out, all others are taken
 * @param references columns that hold the id of a row of one of these tables and are no foreign keys of the database
 * @param values what is taken of columns that are not taken as they are, as SQL on a row {@code t}
 * @param people columns that may name other people; they are emptied where they do
 * @param files columns whose bytes are files of their own, and how these are called, as SQL on a row {@code t}
 * @param hasJobs whether background jobs begin their names with the ids of its rows
 */
public record PersonalTable(
        String name,
        @Nullable String condition,
        @Nullable String owner,
        @Nullable String why,
        List<String> without,
        Map<String, List<String>> references,
        Map<String, String> values,
        List<String> people,
        Map<String, String> files,
        boolean hasJobs) {

    /** Whose rows name their person in a column. */
    public static PersonalTable of(String name, String owner) {
        return table(name, "t." + owner + " = :person", owner);
    }

    /** Whose rows are parts of rows of another table, and name those by their ids. */
    public static PersonalTable partOf(PersonalTable whole, String name, String column) {
        var parts = "t.%s in (select t.id from %s t where %s)".formatted(column, whole.name, whole.condition);
        return table(name, parts, null).referringTo(whole.name, column);
    }

    /** Whose rows are a person's by a condition of their own, on a row {@code t} and {@code :person}. */
    public static PersonalTable where(String name, String condition) {
        return table(name, condition, null);
    }

    /** Whose rows tell nothing of anybody. */
    public static PersonalTable nobodys(String name, String why) {
        return new PersonalTable(name, null, null, why, List.of(), Map.of(), Map.of(), List.of(), Map.of(), false);
    }

    private static PersonalTable table(String name, String condition, @Nullable String owner) {
        return new PersonalTable(
                name, condition, owner, null, List.of(), Map.of(), Map.of(), List.of(), Map.of(), false);
    }

    /** The same table, which goes with its person and is not taken along. */
    public PersonalTable leftOut(String reason) {
        return new PersonalTable(name, condition, owner, reason, without, references, values, people, files, hasJobs);
    }

    public PersonalTable without(String column) {
        var more = both(without, List.of(column));
        return new PersonalTable(name, condition, owner, why, more, references, values, people, files, hasJobs);
    }

    /** Columns that hold ids of rows of that table, or of another one that is named for them as well. */
    public PersonalTable referringTo(String table, String... columns) {
        var more = new HashMap<>(references);
        for (var column : columns) {
            more.merge(column, List.of(table), PersonalTable::both);
        }
        return new PersonalTable(
                name, condition, owner, why, without, Map.copyOf(more), values, people, files, hasJobs);
    }

    /** The same, in rows that several people see: what is in the books of another is not taken along. */
    public PersonalTable referringToOwn(String table, String column, String where) {
        return taking(column, "case when %s then t.%s end".formatted(where, column))
                .referringTo(table, column);
    }

    /** Takes of a column what is said, as SQL on a row {@code t}, instead of all. */
    public PersonalTable taking(String column, String value) {
        var more = new HashMap<>(values);
        more.put(column, value);
        return new PersonalTable(
                name, condition, owner, why, without, references, Map.copyOf(more), people, files, hasJobs);
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Columns that name people, perhaps others. */
    public PersonalTable naming(String... columns) {
        return new PersonalTable(
                name, condition, owner, why, without, references, values, List.of(columns), files, hasJobs);
    }

    public PersonalTable withFiles(String column, String nameOfFile) {
        return new PersonalTable(
                name, condition, owner, why, without, references, values, people, Map.of(column, nameOfFile), hasJobs);
    }

    public PersonalTable withJobs() {
        return new PersonalTable(name, condition, owner, why, without, references, values, people, files, true);
    }

    /** Whether it is somebody's and in the take-out. */
    public boolean isTaken() {
        return condition != null && why == null;
    }

    /** The condition for one person; an id cannot be anything but an id. */
    public String conditionFor(UUID person) {
        return condition == null ? "false" : sqlFor(person, condition);
    }

    /** What is taken along of a column, as SQL. */
    public String columnFor(UUID person, String column) {
        return sqlFor(person, values.getOrDefault(column, "t.\"%s\"".formatted(column)));
    }

    private static String sqlFor(UUID person, String sql) {
        return sql.replace(":person", "'%s'::uuid".formatted(person));
    }
}
