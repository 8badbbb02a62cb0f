package dev.lifeops.health.connections;

import dev.lifeops.health.connections.Connection.Range;
import dev.lifeops.health.source.SyncSource;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Rows;
import dev.lifeops.shared.connections.Complaint;
import dev.lifeops.shared.connections.ConnectionState;
import dev.lifeops.shared.vault.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
                ConnectionState.valueOf(row.getString("state")),
                row.getInt("consent"),
                row.getLong("run"),
                new Sealed(row.getBytes("tokens")),
                covered(row),
                row.getInt("empty_days"),
                row.getBoolean("back_filled"),
                Objects.requireNonNull(Rows.instant(row, "update_due_at")),
                Rows.instant(row, "not_before"),
                Rows.instant(row, "next_sync_at"),
                Objects.requireNonNull(Rows.instant(row, "connected_at")),
                Rows.instant(row, "last_success_at"),
                row.getInt("failures"),
                Complaint.of(row));
    }

    private static @Nullable Range covered(ResultSet row) throws SQLException {
        var from = row.getObject("covered_from", LocalDate.class);
        return from == null ? null : new Range(from, row.getObject("covered_to", LocalDate.class));
    }
}
