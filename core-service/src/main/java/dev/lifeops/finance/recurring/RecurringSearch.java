package dev.lifeops.finance.recurring;

import dev.lifeops.finance.recurring.RecurringDetail.Payment;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Amounts;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was found, as of a day. */
@Repository
class RecurringSearch {

    private static final String SELECT = """
            select recurrence.*,
                (select count(*) from finance.recurrence_payment where recurrence_id = recurrence.id) as payments
            from finance.recurrence where owner_id = :owner""";

    private final JdbcClient database;

    RecurringSearch(JdbcClient database) {
        this.database = database;
    }

    /** A recurrence, and what an edit of it needs to know. */
    record Row(RecurringView view, @Nullable String ownName, long version, List<LocalDate> missed) {}

    /** What is due next comes first. */
    List<Row> all(UserId owner, LocalDate today) {
        return database.sql(SELECT + " order by next_on, id")
                .param("owner", owner.value())
                .query((row, _) -> row(row, today))
                .list();
    }

    Optional<Row> find(UserId owner, UUID id, LocalDate today) {
        return database.sql(SELECT + " and id = :id")
                .param("owner", owner.value())
                .param("id", id)
                .query((row, _) -> row(row, today))
                .optional();
    }

    /** The latest first. */
    List<Payment> history(UUID id) {
        return database.sql("""
                        select transaction.id, booked_on, amount
                        from finance.recurrence_payment join finance.transaction on transaction.id = transaction_id
                        where recurrence_id = ? order by position desc""")
                .param(id)
                .query((row, _) ->
                        new Payment(row.getObject("id", UUID.class), day(row, "booked_on"), money(row, "amount")))
                .list();
    }

    /** Of two edits at once the second sees what the first wrote. */
    void lock(UUID id) {
        database.sql("select id from finance.recurrence where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    void write(UUID id, RecurringEdit edit) {
        database.sql("update finance.recurrence set name = :name, decision = :decision, version = version + 1"
                        + " where id = :id")
                .param("name", edit.name())
                .param(
                        "decision",
                        edit.decision() == null ? null : edit.decision().name())
                .param("id", id)
                .update();
    }

    private static Row row(ResultSet row, LocalDate today) throws SQLException {
        var ownName = row.getString("name");
        var view = new RecurringView(
                row.getObject("id", UUID.class),
                Objects.requireNonNullElse(ownName, row.getString("merchant")),
                row.getString("merchant"),
                row.getString("kind"),
                Cadence.valueOf(row.getString("cadence")),
                State.on(today, day(row, "overdue_after"), day(row, "ended_after")),
                row.getString("currency"),
                money(row, "amount"),
                money(row, "lowest"),
                money(row, "highest"),
                money(row, "monthly_amount"),
                row.getInt("payments"),
                day(row, "first_on"),
                day(row, "last_on"),
                day(row, "next_on"),
                decision(row.getString("decision")));
        return new Row(view, ownName, row.getLong("version"), days(row.getArray("missed")));
    }

    private static @Nullable Decision decision(@Nullable String name) {
        return name == null ? null : Decision.valueOf(name);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static BigDecimal money(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Amounts.money(row.getBigDecimal(column)));
    }

    private static List<LocalDate> days(Array array) throws SQLException {
        return Stream.of((Date[]) array.getArray()).map(Date::toLocalDate).toList();
    }
}
