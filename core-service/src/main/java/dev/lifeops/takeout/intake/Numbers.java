package dev.lifeops.takeout.intake;

import dev.lifeops.takeout.intake.Refusal.Why;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** The numbers of rows of an archive as they are from now on: always new ones. */
final class Numbers {

    private static final int AT_A_TIME = 500;

    private final DataSource connections;
    private final Map<String, Map<String, String>> known = new HashMap<>();
    private final Map<String, Queue<String>> free = new HashMap<>();

    Numbers(DataSource connections) {
        this.connections = connections;
    }

    String fresh(String table, String column, String number) {
        var waiting = free.computeIfAbsent(table, _ -> new ArrayDeque<>());
        if (waiting.isEmpty()) {
            fetch(table, column, waiting);
        }
        var fresh = waiting.remove();
        if (known.computeIfAbsent(table, _ -> new HashMap<>()).put(number, fresh) != null) {
            throw new Refusal(Why.ROWS_REFUSED, "A number is in '%s' twice.".formatted(table));
        }
        return fresh;
    }

    /** On a connection of its own, for that of the transaction may be busy with storing. */
    private void fetch(String table, String column, Queue<String> waiting) {
        try (var connection = connections.getConnection();
                var statement = connection.prepareStatement(
                        "select nextval(pg_get_serial_sequence(?, ?))::text from generate_series(1, ?)")) {
            statement.setString(1, table);
            statement.setString(2, column);
            statement.setInt(3, AT_A_TIME);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    waiting.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("no numbers could be fetched", e);
        }
    }

    String of(String table, String number) {
        var now = known.getOrDefault(table, Map.of()).get(number);
        if (now == null) {
            throw new Refusal(Why.ROWS_REFUSED, "A row names one of '%s' that is not in the archive.".formatted(table));
        }
        return now;
    }
}
