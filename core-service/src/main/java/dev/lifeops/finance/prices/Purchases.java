package dev.lifeops.finance.prices;

import dev.lifeops.finance.currencies.BaseCurrencies;
import dev.lifeops.finance.prices.Purchase.Item;
import dev.lifeops.finance.sums.SummedMonths;
import dev.lifeops.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was bought, summed up by item, pack and shop where it lies. */
@Repository
class Purchases {

    // what a person renamed is one item with what receipts print, also on lines before that
    private static final String SELECT = """
            select coalesce(finance.letters(learned.name), bought.item) as letters,
                   coalesce(learned.name, bought.description) as shown, bought.*
            from (%s) bought
                left join finance.item_name learned on learned.owner_id = :owner and learned.item = bought.item
            order by day""";

    private static final String OF_MONTHS = SELECT.formatted("""
            select item, max(description) as description, unit, payee, day, sum(quantity) as quantity, sum(paid) as paid,
                sum(before) as before, sum(times)::bigint as times
            from (select item, description, unit, payee, month as day, quantity, amount as paid,
                      amount + discount as before, lines as times
                  from finance.item_shop_sum
                  where owner_id = :owner and month = any(:months::date[]) and currency = :currency and priced
                  union all
                  select line.*
                  from unnest(:firsts::date[], :lasts::date[]) as stretch (first, last)
                  cross join lateral (
                      select item, description, got.unit, payee, finance.month_of(booked_on), got.amount, line.amount,
                          line.amount + coalesce(discount, 0), 1
                      from finance.transaction_line line
                          cross join lateral finance.measured(description, line.unit, quantity) got
                      where owner_id = :owner and booked_on between stretch.first and stretch.last
                          and currency = :currency and kind = 'EXPENSE' and type = 'ITEM'
                          and line.amount > 0 and item is not null and coalesce(quantity, 1) > 0
                      offset 0) line) bought
            group by item, unit, payee, day""");

    private static final String OF_ITEM = SELECT.formatted("""
            select item, max(description) as description, got.unit, payee, booked_on as day, sum(got.amount) as quantity,
                sum(line.amount) as paid, sum(line.amount + coalesce(discount, 0)) as before, count(*) as times
            from finance.transaction_line line
                cross join lateral finance.measured(description, line.unit, quantity) got
            where owner_id = :owner and booked_on between :from and :to and currency = :currency
                and kind = 'EXPENSE' and type = 'ITEM' and line.amount > 0 and coalesce(quantity, 1) > 0
                and got.unit = :unit
                and item = any(array(select :item union all
                                     select item from finance.item_name
                                     where owner_id = :owner and finance.letters(name) = :item))
            group by item, got.unit, payee, booked_on""");

    private final JdbcClient database;
    private final SummedMonths months;
    private final BaseCurrencies currencies;

    Purchases(JdbcClient database, SummedMonths months, BaseCurrencies currencies) {
        this.database = database;
        this.months = months;
        this.currencies = currencies;
    }

    /** By the month. */
    List<Purchase> during(UserId owner, PriceSpan span, String currency) {
        var stretches = months.within(owner, currencies.of(owner), span.from(), span.to());
        return asked(OF_MONTHS, owner, currency)
                .param("months", stretches.monthDays())
                .param("firsts", stretches.firstDays())
                .param("lasts", stretches.lastDays())
                .query(Purchases::purchase)
                .list();
    }

    /** Of one item, by the day. */
    List<Purchase> of(UserId owner, Item item, PriceSpan span, String currency) {
        return asked(OF_ITEM, owner, currency)
                .param("from", span.from())
                .param("to", span.to())
                .param("item", item.letters())
                .param("unit", item.unit().name().toLowerCase(Locale.ROOT))
                .query(Purchases::purchase)
                .list()
                .stream()
                .filter(purchase -> purchase.item().equals(item))
                .toList();
    }

    private JdbcClient.StatementSpec asked(String sql, UserId owner, String currency) {
        return database.sql(sql).param("owner", owner.value()).param("currency", currency);
    }

    private static Purchase purchase(ResultSet row, int number) throws SQLException {
        return new Purchase(
                new Item(
                        row.getString("letters"),
                        Unit.valueOf(row.getString("unit").toUpperCase(Locale.ROOT))),
                row.getString("shown"),
                row.getString("payee"),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("paid"),
                row.getBigDecimal("before"),
                row.getLong("times"));
    }
}
