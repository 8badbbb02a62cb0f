package dev.lifeops.finance.worth;

import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what came in, went out and moved. */
@Repository
class Flows {

    private final JdbcClient database;

    Flows(JdbcClient database) {
        this.database = database;
    }

    /** The sum of a kind: of a month in the base currency, of a day in another, since rates have days. */
    record Flow(String kind, LocalDate day, String currency, BigDecimal amount) {}

    List<Flow> between(UserId owner, LocalDate first, LocalDate last, String base) {
        return database.sql("""
                        select kind, currency, sum(amount) as amount,
                               case when currency = :base then date_trunc('month', booked_on)::date else booked_on end
                                   as day
                        from (select kind, currency, booked_on, amount from finance.money_by_day
                              where owner_id = :owner and booked_on between :first and :last
                              union all
                              select kind, account_currency, booked_on, account_amount from finance.transaction
                              where owner_id = :owner and kind = 'TRANSFER' and booked_on between :first and :last) flow
                        group by 1, 2, 4 having sum(amount) <> 0""")
                .param("owner", owner.value())
                .param("first", first)
                .param("last", last)
                .param("base", base)
                .query((row, _) -> new Flow(
                        row.getString("kind"),
                        row.getObject("day", LocalDate.class),
                        row.getString("currency"),
                        row.getBigDecimal("amount")))
                .list();
    }
}
