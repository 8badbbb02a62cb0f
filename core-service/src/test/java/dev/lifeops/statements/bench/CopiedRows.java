package dev.lifeops.statements.bench;

import dev.lifeops.bench.StoredColumns;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** The limit: the same rows brought into the same tables by COPY, with their indexes, keys and triggers. */
final class CopiedRows {

    /** In the order in which they refer to each other. */
    private static final List<String> TABLES =
            List.of("finance.transaction", "finance.transaction_line", "statements.entry");

    private final DataSource connections;
    private final Path folder;

    CopiedRows(DataSource connections, Path folder) {
        this.connections = connections;
        this.folder = folder;
    }

    void keep() throws SQLException, IOException {
        try (var connection = connections.getConnection()) {
            for (var table : TABLES) {
                try (var out = new BufferedOutputStream(Files.newOutputStream(file(table)))) {
                    var sql =
                            "copy (select %s from %s) to stdout".formatted(StoredColumns.of(connection, table), table);
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
                }
            }
        }
    }

    /** In seconds, to the end of the transaction. */
    double bring() throws SQLException, IOException {
        return bring("origin");
    }

    /** The same without triggers, and so without foreign keys. */
    double bringUnchecked() throws SQLException, IOException {
        return bring("replica");
    }

    private double bring(String role) throws SQLException, IOException {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = " + role);
            var start = System.nanoTime();
            for (var table : TABLES) {
                try (var in = new BufferedInputStream(Files.newInputStream(file(table)))) {
                    var sql = "copy %s (%s) from stdin".formatted(table, StoredColumns.of(connection, table));
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in, 1 << 16);
                }
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private Path file(String table) {
        return folder.resolve(table + ".copy");
    }
}
