package dev.lifeops.finance.sums;

import dev.lifeops.identity.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Adds up the sums of twelve months at once, where none of them is about to be summed up anew. */
@Component
class YearSumming {

    /** Time goes on, and with every month other twelve months end now. */
    private static final String FORGET_PASSED = """
            with passed as (
                delete from finance.summed_year where last_month <> finance.year_end(last_month, current_date)
                returning owner_id, last_month),
            passed_items as (
                delete from finance.item_year using passed
                where item_year.owner_id = passed.owner_id and item_year.last_month = passed.last_month)
            delete from finance.item_shop_year using passed
            where item_shop_year.owner_id = passed.owner_id and item_shop_year.last_month = passed.last_month""";

    private static final String MISSING = """
            select owner_id, last_month
            from (select owner_id, finance.year_end(month, current_date) as last_month from finance.summed_month
                  except
                  select owner_id, last_month from finance.summed_year) missing
            where not exists (select from finance.changed_month changed
                              where changed.owner_id = missing.owner_id
                                  and changed.month between (missing.last_month - interval '11 months')::date
                                      and missing.last_month)""";

    private static final String NOTE = """
            insert into finance.summed_year
            select owner_id, :last, min(first_day), max(last_day)
            from finance.summed_month
            where owner_id = :owner and month between :first and :last
                and not exists (select from finance.changed_month
                                where owner_id = :owner and month between :first and :last)
            group by owner_id
            on conflict do nothing""";

    private static final String ITEMS = """
            insert into finance.item_year
                (owner_id, last_month, priced, currency, kind, unit, item, category_id, description,
                 lines, missing, amount, quantity, discount, figure)
            select owner_id, :last, priced, currency, kind, unit, item, category_id, max(description),
                sum(lines), sum(missing), sum(amount), sum(quantity), sum(discount), sum(figure)
            from finance.item_sum
            where owner_id = :owner and month between :first and :last
            group by owner_id, priced, currency, kind, unit, item, category_id""";

    private static final String SHOPS = """
            insert into finance.item_shop_year
                (owner_id, last_month, priced, currency, kind, unit, item, payee, category_id, description, merchant,
                 lines, missing, amount, quantity, discount, figure)
            select owner_id, :last, priced, currency, kind, unit, item, payee, category_id, max(description), max(merchant),
                sum(lines), sum(missing), sum(amount), sum(quantity), sum(discount), sum(figure)
            from finance.item_shop_sum
            where owner_id = :owner and month between :first and :last
            group by owner_id, priced, currency, kind, unit, item, payee, category_id""";

    private final JdbcClient database;
    private final OwnersSums owners;
    private final TransactionOperations transaction;

    YearSumming(JdbcClient database, OwnersSums owners, TransactionOperations transaction) {
        this.database = database;
        this.owners = owners;
        this.transaction = transaction;
    }

    /** Twelve months of somebody. */
    private record Year(UserId owner, LocalDate last) {}

    void catchUp() {
        database.sql(FORGET_PASSED).update();
        missing().forEach(year -> transaction.executeWithoutResult(_ -> sumUp(year)));
    }

    private List<Year> missing() {
        return database.sql(MISSING)
                .query((row, _) -> new Year(
                        new UserId(row.getObject("owner_id", UUID.class)),
                        row.getObject("last_month", LocalDate.class)))
                .list();
    }

    private void sumUp(Year year) {
        owners.lock(year.owner());
        if (ask(NOTE, year).update() > 0) {
            ask(ITEMS, year).update();
            ask(SHOPS, year).update();
        }
    }

    private JdbcClient.StatementSpec ask(String sql, Year year) {
        return database.sql(sql)
                .param("owner", year.owner().value())
                .param("first", year.last().minusMonths(11))
                .param("last", year.last());
    }
}
