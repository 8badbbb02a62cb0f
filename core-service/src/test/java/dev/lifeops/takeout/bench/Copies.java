package dev.lifeops.takeout.bench;

import dev.lifeops.bench.Stopwatch;
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
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** What pg_dump and pg_restore do with the same rows: COPY to files, and into bare tables that get their indexes after. */
final class Copies {

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
                try (var out = new BufferedOutputStream(Files.newOutputStream(file(table)), 1 << 16)) {
                    var sql = "copy (select * from %s t where %s) to stdout (format binary)"
                            .formatted(table.name(), table.conditionFor(person));
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
                }
            }
            return watch.seconds();
        }
    }

    long bytes() throws IOException {
        var sum = 0L;
        for (var table : tables) {
            sum += Files.size(file(table));
        }
        return sum;
    }

    /** In seconds, to the end of the transaction. */
    double in(DataSource connections) throws SQLException, IOException {
        try (var connection = connections.getConnection()) {
            execute(connection, "drop schema if exists bench cascade", "create schema bench");
            connection.setAutoCommit(false);
            var watch = Stopwatch.started();
            for (var table : tables) {
                bring(connection, table);
            }
            connection.commit();
            var seconds = watch.seconds();
            connection.setAutoCommit(true);
            execute(connection, "drop schema bench cascade");
            return seconds;
        }
    }

    private void bring(Connection connection, PersonalTable table) throws SQLException, IOException {
        var bare = "bench." + table.name().replace('.', '_');
        execute(connection, "create table %s as select * from %s limit 0".formatted(bare, table.name()));
        if (table.name().endsWith("_image")) {
            execute(connection, "alter table %s alter column content set storage external".formatted(bare));
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file(table)), 1 << 16)) {
            var sql = "copy %s from stdin (format binary)".formatted(bare);
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in, 1 << 16);
        }
        for (var index : indexes(connection, table)) {
            execute(connection, index.replace(" ON " + table.name() + " ", " ON " + bare + " "));
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

    private static void execute(Connection connection, String... commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    private Path file(PersonalTable table) {
        return folder.resolve(table.name() + ".copy");
    }
}
