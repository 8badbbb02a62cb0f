package dev.lifeops.finance.ledger;

import dev.lifeops.finance.ledger.Transaction.Entry;
import dev.lifeops.finance.ledger.Transaction.Movement;
import dev.lifeops.finance.ledger.Transaction.Occasion;
import dev.lifeops.finance.ledger.Transaction.Sharing;
import dev.lifeops.finance.ledger.Transaction.Side;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transaction without its lines, to and from the columns of its table. */
final class HeadColumns {

    private HeadColumns() {}

    /** A transaction whose lines lie elsewhere. */
    record Head(
            UUID id,
            long version,
            @Nullable UUID receiptId,
            Instant createdAt,
            Occasion occasion,
            Movement movement,
            @Nullable UUID refundOf,
            Sharing sharing) {

        Transaction with(List<Line> lines) {
            return new Transaction(
                    id, version, receiptId, createdAt, new Entry(occasion, movement, refundOf, lines), sharing);
        }
    }

    static Map<String, @Nullable Object> of(Entry entry) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.putAll(of(entry.occasion()));
        columns.putAll(of(entry.movement()));
        columns.put("refundOf", entry.refundOf());
        columns.put("words", entry.words());
        return columns;
    }

    private static Map<String, @Nullable Object> of(Occasion occasion) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("day", occasion.bookedOn());
        columns.put("time", occasion.bookedAt());
        columns.put("merchant", occasion.merchant());
        columns.put("note", occasion.note());
        columns.put("tags", occasion.tags().toArray(String[]::new));
        return columns;
    }

    private static Map<String, @Nullable Object> of(Movement movement) {
        var to = movement.to();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("kind", movement.kind().name());
        columns.put("currency", movement.currency());
        columns.put("amount", movement.amount());
        columns.put("account", movement.account().account());
        columns.put("accountCurrency", movement.account().currency());
        columns.put("accountAmount", movement.account().amount());
        columns.put("to", to == null ? null : to.account());
        columns.put("toCurrency", to == null ? null : to.currency());
        columns.put("toAmount", to == null ? null : to.amount());
        return columns;
    }

    static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("receipt_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                occasion(row),
                movement(row),
                row.getObject("refund_of", UUID.class),
                sharing(row));
    }

    private static Sharing sharing(ResultSet row) throws SQLException {
        var alone = row.getString("kind_alone");
        return new Sharing(
                row.getObject("split_by", UUID.class),
                row.getObject("shared_id", UUID.class),
                alone == null ? null : Kind.valueOf(alone));
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        return new Occasion(
                row.getObject("booked_on", LocalDate.class),
                row.getObject("booked_at", LocalTime.class),
                row.getString("merchant"),
                row.getString("note"),
                tags(row.getArray("tags")));
    }

    private static List<String> tags(Array tags) throws SQLException {
        return List.of((String[]) tags.getArray());
    }

    private static Movement movement(ResultSet row) throws SQLException {
        return new Movement(
                Kind.valueOf(row.getString("kind")),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                side(row, "account"),
                row.getString("to_currency") == null ? null : side(row, "to"));
    }

    private static Side side(ResultSet row, String name) throws SQLException {
        var account = name.equals("to") ? "to_account_id" : "account_id";
        return new Side(
                row.getObject(account, UUID.class),
                row.getString(name + "_currency"),
                row.getBigDecimal(name + "_amount"));
    }
}
