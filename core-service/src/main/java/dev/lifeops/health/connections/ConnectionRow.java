package dev.lifeops.health.connections;

import dev.lifeops.health.connections.Connection.Complaint;
import dev.lifeops.health.connections.Connection.Range;
import dev.lifeops.health.connections.Connection.State;
import dev.lifeops.health.source.SyncSource;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.vault.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a connection from its row. */
final class ConnectionRow {

    private ConnectionRow() {}

    static Connection read(ResultSet row, int number) throws SQLException {
        return new Connection(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("person_id", UUID.class)),
                SyncSource.valueOf(row.getString("source")),
                State.valueOf(row.getString("state")),
                row.getInt("consent"),
                row.getLong("run"),
                new Sealed(row.getBytes("tokens")),
                covered(row),
                row.getInt("empty_days"),
                row.getBoolean("back_filled"),
                Objects.requireNonNull(instant(row, "update_due_at")),
                instant(row, "not_before"),
                instant(row, "next_sync_at"),
                Objects.requireNonNull(instant(row, "connected_at")),
                instant(row, "last_success_at"),
                row.getInt("failures"),
                complaint(row));
    }

    private static @Nullable Range covered(ResultSet row) throws SQLException {
        var from = row.getObject("covered_from", LocalDate.class);
        return from == null ? null : new Range(from, row.getObject("covered_to", LocalDate.class));
    }

    private static @Nullable Complaint complaint(ResultSet row) throws SQLException {
        var code = row.getString("problem_code");
        return code == null ? null : new Complaint(code, row.getString("problem"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
