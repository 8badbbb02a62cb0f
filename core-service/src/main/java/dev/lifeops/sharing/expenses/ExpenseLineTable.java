package dev.lifeops.sharing.expenses;

import dev.lifeops.sharing.expenses.Expense.Content;
import dev.lifeops.sharing.expenses.Expense.Line;
import dev.lifeops.sharing.expenses.Expense.Occasion;
import dev.lifeops.sharing.parting.Method;
import dev.lifeops.sharing.parting.Split;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of expenses, how they are split, and who bears what of each. */
@Repository
class ExpenseLineTable {

    /** Stands for the expense as a whole among what is said of its lines. */
    private static final UUID WHOLE = new UUID(0, 0);

    private final JdbcClient database;
    private final JdbcOperations batches;

    ExpenseLineTable(JdbcClient database, JdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Lines keep their ids, for the books of members refer to them. */
    void write(UUID expense, Content content) {
        database.sql("delete from sharing.part where expense_id = ?")
                .param(expense)
                .update();
        database.sql("delete from sharing.expense_line where expense_id = ?")
                .param(expense)
                .update();
        var lines = new ArrayList<@Nullable Object[]>();
        var parts = new ArrayList<@Nullable Object[]>(parts(expense, null, content.split()));
        var shares = new ArrayList<@Nullable Object[]>();
        for (var line : content.lines()) {
            lines.add(new @Nullable Object[] {
                line.id(),
                expense,
                lines.size(),
                line.type().name(),
                line.description(),
                line.amount(),
                line.category(),
                line.transactionLine(),
                line.split() == null ? null : line.split().method().name()
            });
            parts.addAll(parts(expense, line.id(), line.split()));
            line.shares().forEach((who, amount) -> shares.add(new Object[] {expense, line.id(), who, amount}));
        }
        batches.batchUpdate("""
                insert into sharing.expense_line (id, expense_id, position, type, description, amount, category,
                    transaction_line_id, method)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", lines);
        batches.batchUpdate(
                "insert into sharing.part (expense_id, line_id, position, member_id, value) values (?, ?, ?, ?, ?)",
                parts);
        batches.batchUpdate(
                "insert into sharing.share (expense_id, line_id, member_id, amount) values (?, ?, ?, ?)", shares);
    }

    private static List<@Nullable Object[]> parts(UUID expense, @Nullable UUID line, @Nullable Split split) {
        var rows = new ArrayList<@Nullable Object[]>();
        if (split != null) {
            split.parts()
                    .forEach((who, value) -> rows.add(new @Nullable Object[] {expense, line, rows.size(), who, value}));
        }
        return rows;
    }

    Content content(UUID expense, Occasion occasion, @Nullable String method) {
        var parts = parts(expense);
        var shares = shares(expense);
        var lines = database.sql("select * from sharing.expense_line where expense_id = ? order by position")
                .param(expense)
                .query((row, _) -> line(row, parts, shares))
                .list();
        return new Content(occasion, split(method, parts.get(WHOLE)), lines);
    }

    private static Line line(
            ResultSet row, Map<UUID, Map<UUID, BigDecimal>> parts, Map<UUID, Map<UUID, BigDecimal>> shares)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Line(
                id,
                LineType.valueOf(row.getString("type")),
                row.getString("description"),
                row.getBigDecimal("amount"),
                row.getString("category"),
                row.getObject("transaction_line_id", UUID.class),
                split(row.getString("method"), parts.get(id)),
                shares.getOrDefault(id, Map.of()));
    }

    private static @Nullable Split split(@Nullable String method, @Nullable Map<UUID, BigDecimal> parts) {
        return method == null ? null : new Split(Method.valueOf(method), Objects.requireNonNull(parts));
    }

    private Map<UUID, Map<UUID, BigDecimal>> parts(UUID expense) {
        return byLine(
                "select line_id, member_id, value as amount from sharing.part where expense_id = ? order by position",
                expense);
    }

    /** Who came first comes first. */
    private Map<UUID, Map<UUID, BigDecimal>> shares(UUID expense) {
        return byLine("""
                select line_id, member_id, amount
                from sharing.share join sharing.member on member.id = member_id
                where expense_id = ? order by created_at, id""", expense);
    }

    private Map<UUID, Map<UUID, BigDecimal>> byLine(String sql, UUID expense) {
        var byLine = new HashMap<UUID, Map<UUID, BigDecimal>>();
        database.sql(sql).param(expense).query(row -> {
            byLine.computeIfAbsent(
                            Objects.requireNonNullElse(row.getObject("line_id", UUID.class), WHOLE),
                            _ -> new LinkedHashMap<>())
                    .put(row.getObject("member_id", UUID.class), row.getBigDecimal("amount"));
        });
        return byLine;
    }
}
