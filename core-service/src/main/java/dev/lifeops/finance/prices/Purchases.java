package dev.lifeops.finance.prices;

import dev.lifeops.finance.prices.Purchase.Item;
import dev.lifeops.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was bought, summed up by item, pack and shop where it lies. */
@Repository
class Purchases {

    // what a person renamed is one item with what receipts print, also on lines before that
    private static final String SELECT = """
            select coalesce(finance.letters(learned.name), bought.item) as letters,
                   coalesce(learned.name, bought.description) as shown, bought.*
            from (select item, description, unit, payee, %s as day, sum(coalesce(quantity, 1)) as quantity,
                      sum(amount) as paid, sum(amount + coalesce(discount, 0)) as before, count(*) as times
                  from finance.transaction_line
                  where owner_id = :owner and booked_on between :from and :to and currency = :currency
                      and kind = 'EXPENSE' and type = 'ITEM' and amount > 0 and item is not null
                      and coalesce(quantity, 1) > 0 %s
                  group by 1, 2, 3, 4, 5) bought
                left join finance.item_name learned on learned.owner_id = :owner and learned.item = bought.item
            order by day""";
    private static final String OF_ITEM = """
            and (item = :item or item in (select item from finance.item_name
                                           where owner_id = :owner and finance.letters(name) = :item))""";

    private final JdbcClient database;
    private final Measures measures;

    Purchases(JdbcClient database, Measures measures) {
        this.database = database;
        this.measures = measures;
    }

    /** By the month. */
    List<Purchase> during(UserId owner, PriceSpan span, String currency) {
        return asked(SELECT.formatted("date_trunc('month', booked_on::timestamp)::date", ""), owner, span, currency)
                .query(this::purchase)
                .list();
    }

    /** Of one item, by the day. */
    List<Purchase> of(UserId owner, Item item, PriceSpan span, String currency) {
        return asked(SELECT.formatted("booked_on", OF_ITEM), owner, span, currency)
                .param("item", item.letters())
                .query(this::purchase)
                .list()
                .stream()
                .filter(purchase -> purchase.item().equals(item))
                .toList();
    }

    private JdbcClient.StatementSpec asked(String sql, UserId owner, PriceSpan span, String currency) {
        return database.sql(sql)
                .param("owner", owner.value())
                .param("from", span.from())
                .param("to", span.to())
                .param("currency", currency);
    }

    private Purchase purchase(ResultSet row, int number) throws SQLException {
        var measure = measures.of(row.getString("description"), row.getString("unit"), row.getBigDecimal("quantity"));
        return new Purchase(
                new Item(row.getString("letters"), measure.unit()),
                row.getString("shown"),
                row.getString("payee"),
                row.getObject("day", LocalDate.class),
                measure.amount(),
                row.getBigDecimal("paid"),
                row.getBigDecimal("before"),
                row.getLong("times"));
    }
}
