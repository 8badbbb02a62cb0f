package dev.lifeops.sharing.expenses;

import dev.lifeops.sharing.expenses.Expense.Content;
import dev.lifeops.sharing.expenses.Expense.Occasion;
import dev.lifeops.sharing.expenses.Expense.Paid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All expenses of groups. */
@Repository
class ExpenseTable {

    private final JdbcClient database;
    private final ExpenseLineTable lines;

    ExpenseTable(JdbcClient database, ExpenseLineTable lines) {
        this.database = database;
        this.lines = lines;
    }

    /** The latest day first. */
    Page<Expense> of(UUID group, Pageable page) {
        var rows = database.sql("""
                        select * from sharing.expense where group_id = ?
                        order by booked_on desc, id desc limit ? offset ?""")
                .params(group, page.getPageSize(), page.getOffset())
                .query(this::expense)
                .list();
        var count = database.sql("select count(*) from sharing.expense where group_id = ?")
                .param(group)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, count);
    }

    List<Expense> all(UUID group) {
        return of(group, Pageable.ofSize(Integer.MAX_VALUE)).getContent();
    }

    Optional<Expense> find(UUID group, UUID id) {
        return database.sql("select * from sharing.expense where group_id = ? and id = ?")
                .params(group, id)
                .query(this::expense)
                .optional();
    }

    Optional<Expense> ofTransaction(UUID transaction) {
        return database.sql("select * from sharing.expense where transaction_id = ?")
                .param(transaction)
                .query(this::expense)
                .optional();
    }

    UUID add(UUID group, Paid paid, Content content, Instant now) {
        var id = database.sql("""
                        insert into sharing.expense (group_id, paid_by, transaction_id, account_id, booked_on, merchant,
                            note, currency, amount, method, created_at)
                        values (:group, :by, :transaction, :account, :day, :merchant, :note, :currency, :amount,
                            :method, :now)
                        returning id""")
                .param("group", group)
                .params(columns(paid, content))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        lines.write(id, content);
        return id;
    }

    void rewrite(UUID id, Paid paid, Content content) {
        database.sql("""
                        update sharing.expense
                        set version = version + 1, paid_by = :by, transaction_id = :transaction, account_id = :account,
                            booked_on = :day, merchant = :merchant, note = :note, currency = :currency,
                            amount = :amount, method = :method
                        where id = :id""").param("id", id).params(columns(paid, content)).update();
        lines.write(id, content);
    }

    void delete(UUID id) {
        database.sql("delete from sharing.expense where id = ?").param(id).update();
    }

    private static Map<String, @Nullable Object> columns(Paid paid, Content content) {
        var occasion = content.occasion();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("by", paid.by());
        columns.put("transaction", paid.transaction());
        columns.put("account", paid.account());
        columns.put("day", occasion.bookedOn());
        columns.put("merchant", occasion.merchant());
        columns.put("note", occasion.note());
        columns.put("currency", occasion.currency());
        columns.put("amount", content.amount());
        columns.put(
                "method",
                content.split() == null ? null : content.split().method().name());
        return columns;
    }

    private Expense expense(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var occasion = new Occasion(
                row.getObject("booked_on", LocalDate.class),
                row.getString("merchant"),
                row.getString("note"),
                row.getString("currency"));
        return new Expense(
                id,
                row.getLong("version"),
                row.getObject("group_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new Paid(
                        row.getObject("paid_by", UUID.class),
                        row.getObject("transaction_id", UUID.class),
                        row.getObject("account_id", UUID.class)),
                lines.content(id, occasion, row.getString("method")));
    }
}
