package dev.lifeops.finance.ledger;

import dev.lifeops.finance.ledger.Transaction.Entry;
import dev.lifeops.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of all transactions. */
@Repository
class LineTable {

    private final JdbcClient database;
    private final JdbcOperations batches;

    LineTable(JdbcClient database, JdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    List<Line> of(UUID transaction) {
        return database.sql("select * from finance.transaction_line where transaction_id = ? order by position")
                .param(transaction)
                .query(LineTable::line)
                .list();
    }

    /** Lines that have an id keep it, for others refer to it; what is not among these goes. */
    void write(UUID transaction, UserId owner, Entry entry) {
        var kept = entry.lines().stream().map(Line::id).filter(Objects::nonNull).toArray(UUID[]::new);
        database.sql("delete from finance.transaction_line where transaction_id = ? and not id = any(?)")
                .param(transaction)
                .param(kept)
                .update();
        batches.batchUpdate("""
                insert into finance.transaction_line (id, transaction_id, owner_id, booked_on, kind, currency, position,
                    type, description, quantity, unit, unit_price, discount, amount, category_id, category_source,
                    category_why, account_id, payee)
                values (coalesce(?, uuidv7()), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    (select payee from finance.transaction where id = ?))
                on conflict (id) do update set position = excluded.position, type = excluded.type,
                    description = excluded.description, quantity = excluded.quantity, unit = excluded.unit,
                    unit_price = excluded.unit_price, discount = excluded.discount, amount = excluded.amount,
                    category_id = excluded.category_id, category_source = excluded.category_source,
                    category_why = excluded.category_why""", rows(transaction, owner, entry));
    }

    private static List<@Nullable Object[]> rows(UUID transaction, UserId owner, Entry entry) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var line : entry.lines()) {
            rows.add(new @Nullable Object[] {
                line.id(),
                transaction,
                owner.value(),
                entry.occasion().bookedOn(),
                entry.movement().kind().name(),
                entry.movement().currency(),
                rows.size(),
                line.type().name(),
                line.description(),
                line.price().quantity(),
                line.price().unit(),
                line.price().unitPrice(),
                line.discount(),
                line.amount(),
                line.categoryId(),
                line.choice() == null ? null : line.choice().source().name(),
                line.choice() == null ? null : line.choice().why(),
                entry.movement().account().account(),
                transaction
            });
        }
        return rows;
    }

    private static @Nullable Choice choice(ResultSet row) throws SQLException {
        var category = row.getObject("category_id", UUID.class);
        return category == null
                ? null
                : new Choice(
                        category,
                        Choice.Source.valueOf(row.getString("category_source")),
                        row.getString("category_why"));
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                LineType.valueOf(row.getString("type")),
                row.getString("description"),
                new Line.Price(row.getBigDecimal("quantity"), row.getString("unit"), row.getBigDecimal("unit_price")),
                row.getBigDecimal("discount"),
                row.getBigDecimal("amount"),
                choice(row));
    }
}
