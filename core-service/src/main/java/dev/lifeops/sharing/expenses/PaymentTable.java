package dev.lifeops.sharing.expenses;

import dev.lifeops.sharing.expenses.Payment.Content;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All payments within groups. */
@Repository
class PaymentTable {

    private final JdbcClient database;

    PaymentTable(JdbcClient database) {
        this.database = database;
    }

    /** The latest first. */
    Page<Payment> of(UUID group, Pageable page) {
        var rows = database.sql("""
                        select * from sharing.payment where group_id = ?
                        order by paid_on desc, id desc limit ? offset ?""")
                .params(group, page.getPageSize(), page.getOffset())
                .query(PaymentTable::payment)
                .list();
        var count = database.sql("select count(*) from sharing.payment where group_id = ?")
                .param(group)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, count);
    }

    List<Payment> all(UUID group) {
        return of(group, Pageable.ofSize(Integer.MAX_VALUE)).getContent();
    }

    Optional<Payment> find(UUID group, UUID id) {
        return database.sql("select * from sharing.payment where group_id = ? and id = ?")
                .params(group, id)
                .query(PaymentTable::payment)
                .optional();
    }

    Optional<UUID> groupOf(UUID id) {
        return database.sql("select group_id from sharing.payment where id = ?")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    UUID add(UUID group, Content payment, @Nullable UUID fromAccount, @Nullable UUID toAccount, Instant now) {
        return database.sql("""
                        insert into sharing.payment (group_id, from_id, to_id, paid_on, currency, amount, note,
                            from_account, to_account, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(group)
                .param(payment.from())
                .param(payment.to())
                .param(payment.paidOn())
                .param(payment.currency())
                .param(payment.amount())
                .param(payment.note())
                .param(fromAccount)
                .param(toAccount)
                .param(now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    void moveTo(UUID id, @Nullable UUID fromAccount, @Nullable UUID toAccount) {
        database.sql("""
                        update sharing.payment set version = version + 1, from_account = ?, to_account = ?
                        where id = ?""").param(fromAccount).param(toAccount).param(id).update();
    }

    void delete(UUID id) {
        database.sql("delete from sharing.payment where id = ?").param(id).update();
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        return new Payment(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new Content(
                        row.getObject("from_id", UUID.class),
                        row.getObject("to_id", UUID.class),
                        row.getObject("paid_on", LocalDate.class),
                        row.getString("currency"),
                        row.getBigDecimal("amount"),
                        row.getString("note")),
                row.getObject("from_account", UUID.class),
                row.getObject("to_account", UUID.class));
    }
}
