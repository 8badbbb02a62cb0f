package dev.lifeops.health.files.healthconnect;

import java.io.Closeable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sqlite.SQLiteConfig;

/** A database that somebody else made: only read, only its plain tables, and only those columns that it has. */
final class ForeignDatabase implements Closeable {

    private static final int PAGE_CACHE_IN_KIB = -16_384;

    private final Connection connection;
    private final Map<String, Set<String>> columns = new HashMap<>();

    private ForeignDatabase(Connection connection) {
        this.connection = connection;
    }

    static ForeignDatabase open(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setCacheSize(PAGE_CACHE_IN_KIB);
        config.enableLoadExtension(false);
        // nobody changes it: neither is a lock needed nor a journal, which SQLite would leave beside it
        var address = "jdbc:sqlite:%s?immutable=1".formatted(file.toUri());
        var database = new ForeignDatabase(config.createConnection(address));
        try {
            database.prepare();
        } catch (SQLException e) {
            database.close();
            throw e;
        }
        return database;
    }

    private void prepare() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("pragma trusted_schema = off");
            statement.execute("pragma cell_size_check = on");
            statement.execute("pragma mmap_size = 0");
        }
        each(
                "select name from sqlite_master where type = 'table' and sql not like 'create virtual%'",
                row -> columns.put(row.getString(1).toLowerCase(Locale.ROOT), new HashSet<>()));
        for (var table : columns.entrySet()) {
            each(
                    "select name from pragma_table_info('" + table.getKey().replace("'", "''") + "')",
                    row -> table.getValue().add(row.getString(1).toLowerCase(Locale.ROOT)));
        }
    }

    boolean has(String table, String... wanted) {
        return columns.getOrDefault(table, Set.of()).containsAll(Set.of(wanted));
    }

    /** The column where the table has it, and else the other expression. */
    String columnOr(String table, String column, String otherwise) {
        return has(table, column) ? table + "." + column : otherwise;
    }

    void each(String sql, RowReader reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    /** Reads the row that the result is at. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("a database that was only read could not be closed", e);
        }
    }
}
