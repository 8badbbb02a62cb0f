package dev.lifeops.takeout.making;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGStatement;

/** One state of the database, however long it is read and whatever others write meanwhile. */
final class Snapshot implements AutoCloseable {

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    static Snapshot of(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (var statement = connection.createStatement()) {
            statement.execute("set local time zone 'UTC'");
        }
        return new Snapshot(connection);
    }

    /** What is done with a row. */
    interface Reader<E extends Exception> {
        void read(ResultSet row) throws SQLException, E;
    }

    /** Reads rows a few at a time, in the form in which neither side has to print or to parse them. */
    <E extends Exception> long read(String sql, int atATime, Reader<E> reader) throws SQLException, E {
        try (var statement = connection.prepareStatement(sql)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
            statement.setFetchSize(atATime);
            var count = 0L;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                    count++;
                }
            }
            return count;
        }
    }

    /** The names of what a question asks for. */
    List<String> columns(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            var columns = statement.getMetaData();
            var names = new ArrayList<String>();
            for (var column = 1; column <= columns.getColumnCount(); column++) {
                names.add(columns.getColumnLabel(column));
            }
            return names;
        }
    }

    /** The connection goes back as it came. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
