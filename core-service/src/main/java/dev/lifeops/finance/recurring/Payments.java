package dev.lifeops.finance.recurring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The transactions with a payee, and which payees have new ones. */
@Repository
class Payments {

    /** A bank may name everything that was paid by card alike; what comes back is among the latest of a few years. */
    private static final int MOST = 5_000;

    private final JdbcClient database;

    Payments(JdbcClient database) {
        this.database = database;
    }

    /** Payments of one kind in one currency; others are never compared. */
    record Group(String kind, String currency) {}

    Map<Group, List<Paid>> with(Payee payee) {
        return database
                .sql("""
                        select *
                        from (select id, kind, currency, booked_on, amount from finance.transaction
                              where owner_id = :owner and payee = :payee and kind in ('EXPENSE', 'INCOME')
                                  and shared_id is null
                              order by booked_on desc, id desc limit :most) latest
                        order by booked_on, id""")
                .param("most", MOST)
                .param("owner", payee.owner())
                .param("payee", payee.name())
                .query((row, _) -> Map.entry(
                        new Group(row.getString("kind"), row.getString("currency")),
                        new Paid(
                                row.getObject("id", UUID.class),
                                row.getObject("booked_on", LocalDate.class),
                                row.getBigDecimal("amount"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** The first of them, in an order of their own. */
    List<Payee> changed(int most) {
        return database.sql("select distinct owner_id, payee from finance.changed_payee order by 1, 2 limit ?")
                .param(most)
                .query(Payments::payee)
                .list();
    }

    List<Payee> changedAfter(Payee last, int most) {
        return database.sql("""
                        select distinct owner_id, payee from finance.changed_payee
                        where (owner_id, payee) > (?, ?) order by 1, 2 limit ?""")
                .params(last.owner(), last.name(), most)
                .query(Payments::payee)
                .list();
    }

    private static Payee payee(ResultSet row, int number) throws SQLException {
        return new Payee(row.getObject("owner_id", UUID.class), row.getString("payee"));
    }

    /** Whether there was a change; waits for whoever else is at it. */
    boolean forgetChangeOf(Payee payee) {
        return database.sql("delete from finance.changed_payee where owner_id = ? and payee = ?")
                        .params(payee.owner(), payee.name())
                        .update()
                > 0;
    }
}
