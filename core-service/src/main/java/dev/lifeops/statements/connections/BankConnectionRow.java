package dev.lifeops.statements.connections;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.vault.Sealed;
import dev.lifeops.statements.banks.BankService;
import dev.lifeops.statements.connections.BankConnection.Complaint;
import dev.lifeops.statements.connections.BankConnection.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a connection from its row. */
final class BankConnectionRow {

    private BankConnectionRow() {}

    static BankConnection read(ResultSet row, int number) throws SQLException {
        return new BankConnection(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("owner_id", UUID.class)),
                BankService.valueOf(row.getString("source")),
                row.getString("name"),
                State.valueOf(row.getString("state")),
                row.getInt("consent"),
                row.getLong("run"),
                new Sealed(row.getBytes("secret")),
                row.getString("cursor"),
                Stream.of((Timestamp[]) row.getArray("asked_at").getArray())
                        .map(Timestamp::toInstant)
                        .sorted()
                        .toList(),
                Objects.requireNonNull(instant(row, "update_due_at")),
                Objects.requireNonNull(instant(row, "next_sync_at")),
                Objects.requireNonNull(instant(row, "connected_at")),
                instant(row, "last_success_at"),
                row.getInt("failures"),
                complaint(row),
                List.of((String[]) row.getArray("warnings").getArray()));
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
