package dev.lifeops.statements.connections;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Rows;
import dev.lifeops.shared.connections.Complaint;
import dev.lifeops.shared.connections.ConnectionState;
import dev.lifeops.shared.vault.Sealed;
import dev.lifeops.statements.banks.BankService;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads a connection from its row. */
final class BankConnectionRow {

    private BankConnectionRow() {}

    static BankConnection read(ResultSet row, int number) throws SQLException {
        return new BankConnection(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("owner_id", UUID.class)),
                BankService.valueOf(row.getString("source")),
                row.getString("name"),
                ConnectionState.valueOf(row.getString("state")),
                row.getInt("consent"),
                row.getLong("run"),
                new Sealed(row.getBytes("secret")),
                row.getString("cursor"),
                Stream.of((Timestamp[]) row.getArray("asked_at").getArray())
                        .map(Timestamp::toInstant)
                        .sorted()
                        .toList(),
                Objects.requireNonNull(Rows.instant(row, "update_due_at")),
                Objects.requireNonNull(Rows.instant(row, "next_sync_at")),
                Objects.requireNonNull(Rows.instant(row, "connected_at")),
                Rows.instant(row, "last_success_at"),
                row.getInt("failures"),
                Complaint.of(row),
                List.of((String[]) row.getArray("warnings").getArray()));
    }
}
