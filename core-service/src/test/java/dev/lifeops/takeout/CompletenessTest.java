package dev.lifeops.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.shared.personal.ForeignKey;
import dev.lifeops.shared.personal.PersonalTable;
import dev.lifeops.shared.personal.PersonalTables;
import dev.lifeops.takeout.format.Column;
import dev.lifeops.takeout.format.Role;
import dev.lifeops.takeout.format.Shape;
import dev.lifeops.takeout.format.Shapes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class CompletenessTest {

    /** Columns that name a person, by what they are called in this database. */
    private static final Set<String> PEOPLE = Set.of("owner_id", "person_id", "account_id", "owner");

    private final PersonalTables tables;
    private final Shapes shapes;
    private final JdbcClient database;

    @Autowired
    CompletenessTest(PersonalTables tables, Shapes shapes, JdbcClient database) {
        this.tables = tables;
        this.shapes = shapes;
        this.database = database;
    }

    @Test
    void every_table_of_the_database_is_named_by_a_module() {
        assertThat(tables.inOrder()).extracting(PersonalTable::name).containsExactlyInAnyOrderElementsOf(allTables());
    }

    @Test
    void every_table_is_taken_along_or_left_out_for_a_reason() {
        assertThat(tables.inOrder())
                .allSatisfy(table -> assertThat(table.isTaken()
                                || (table.why() != null && !table.why().isBlank()))
                        .as(table.name())
                        .isTrue());
    }

    @Test
    void a_table_that_names_a_person_is_nobodys_in_no_case() {
        assertThat(tables.inOrder())
                .filteredOn(table -> table.condition() == null)
                .allSatisfy(table ->
                        assertThat(columns(table.name())).as(table.name()).doesNotContainAnyElementsOf(PEOPLE));
    }

    @Test
    void no_table_comes_before_one_that_a_foreign_key_of_it_names() {
        var order = tables.inOrder().stream().map(PersonalTable::name).toList();

        assertThat(keys())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(order.indexOf(key.target()))
                        .as(key::toString)
                        .isLessThanOrEqualTo(order.indexOf(key.table())));
    }

    /** An id of which nobody knows what it is of could be one of somebody else's row. */
    @Test
    void every_id_that_is_taken_along_is_the_rows_own_or_names_its_table() {
        var unknown = shapes.all().stream()
                .flatMap(shape -> shape.columns().stream()
                        .filter(column -> column.role() == Role.ID
                                && column.targets().isEmpty()
                                && !column.name().equals("id"))
                        .map(column -> shape.table() + "." + column.name()));

        assertThat(unknown).isEmpty();
    }

    @Test
    void nothing_that_looks_like_a_secret_is_taken_along() {
        assertThat(shapes.all().stream().flatMap(CompletenessTest::names))
                .noneMatch(name -> name.matches(".*(password|secret|token|verifier|cursor_key).*"));
    }

    private static Stream<String> names(Shape shape) {
        return shape.columns().stream().map(Column::name).map(column -> shape.table() + "." + column);
    }

    private List<ForeignKey> keys() {
        return tables.keysAmongTaken();
    }

    private List<String> allTables() {
        return database.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                            and not (select relispartition from pg_class
                                     where oid = (quote_ident(table_schema) || '.' || quote_ident(table_name))::regclass)""").query((row, _) -> row.getString(1)).list();
    }

    private List<String> columns(String table) {
        return database.sql(
                        "select column_name::text from information_schema.columns where table_schema || '.' || table_name = ?")
                .param(table)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
