package dev.lifeops.takeout.bench;

import dev.lifeops.bench.Stopwatch;
import dev.lifeops.bench.StoredColumns;
import dev.lifeops.shared.personal.PersonalTable;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** What pg_dump and pg_restore do with the same rows: COPY to files, and into new tables that get their indexes after. */
final class Copies {

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final List<PersonalTable> tables;

    Copies(Path folder, List<PersonalTable> tables) {
        this.folder = folder;
        this.tables = tables;
    }

    /** In seconds. */
    double out(DataSource connections, UUID person) throws SQLException, IOException {
        Files.createDirectories(folder);
        try (var connection = connections.getConnection()) {
            var watch = Stopwatch.started();
            for (var table : tables) {
                try (var out = new BufferedOutputStream(Files.newOutputStream(file(table)), BUFFER)) {
                    var sql = "copy (select %s from %s t where %s) to stdout (format binary)"
                            .formatted(
                                    StoredColumns.of(connection, table.name()),
                                    table.name(),
                                    table.conditionFor(person));
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
                }
            }
            return watch.seconds();
        }
    }

    /** In seconds, to the end of the transaction. */
    double in(DataSource connections) throws SQLException, IOException {
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            var watch = Stopwatch.started();
            for (var table : tables) {
                bring(connection, table);
            }
            connection.commit();
            var seconds = watch.seconds();
            for (var table : tables) {
                execute(connection, "drop table " + copyOf(table));
            }
            connection.commit();
            return seconds;
        }
    }

    private void bring(Connection connection, PersonalTable table) throws SQLException, IOException {
        var copy = copyOf(table);
        execute(connection, "create schema if not exists " + copy.substring(0, copy.indexOf('.')));
        execute(
                connection,
                "create table %s (like %s including storage including compression including generated)"
                        .formatted(copy, table.name()));
        fill(connection, table);
        for (var index : indexes(connection, table)) {
            var own = " ON (ONLY )?" + Pattern.quote(table.name()) + " ";
            execute(connection, index.replaceFirst(own, " ON " + copy + " "));
        }
    }

    private static String copyOf(PersonalTable table) {
        return "bench_" + table.name();
    }

    private void fill(Connection connection, PersonalTable table) throws SQLException, IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file(table)), BUFFER)) {
            var sql = "copy %s (%s) from stdin (format binary)"
                    .formatted(copyOf(table), StoredColumns.of(connection, table.name()));
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in, BUFFER);
        }
    }

    private static List<String> indexes(Connection connection, PersonalTable table) throws SQLException {
        var indexes = new ArrayList<String>();
        try (var statement = connection.prepareStatement(
                "select indexdef from pg_indexes where schemaname || '.' || tablename = ?")) {
            statement.setString(1, table.name());
            var rows = statement.executeQuery();
            while (rows.next()) {
                indexes.add(rows.getString(1));
            }
        }
        return indexes;
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private Path file(PersonalTable table) {
        return folder.resolve(table.name() + ".copy");
    }
}
