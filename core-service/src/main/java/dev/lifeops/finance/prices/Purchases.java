package dev.lifeops.finance.prices;

import dev.lifeops.finance.currencies.BaseCurrencies;
import dev.lifeops.finance.prices.Purchase.Item;
import dev.lifeops.finance.sums.SummedMonths;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
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
            select item, description, unit, payee, day, sum(quantity) as quantity, sum(paid) as paid,
                sum(before) as before, sum(times)::bigint as times
            from (select item, description, unit, payee, month as day, quantity, amount as paid,
                      amount + discount as before, lines as times
                  from finance.item_shop_sum
                  where owner_id = :owner and month = any(:months::date[]) and currency = :currency and priced
                  union all
                  select line.*
                  from unnest(:firsts::date[], :lasts::date[]) as stretch (first, last)
                  cross join lateral (
                      select item, description, unit, payee, finance.month_of(booked_on), coalesce(quantity, 1), amount,
                          amount + coalesce(discount, 0), 1
                      from finance.transaction_line
                      where owner_id = :owner and booked_on between stretch.first and stretch.last
                          and currency = :currency and kind = 'EXPENSE' and type = 'ITEM' and amount > 0
                          and item is not null and coalesce(quantity, 1) > 0
                      offset 0) line) bought
            group by 1, 2, 3, 4, 5""");

    private static final String OF_ITEM = SELECT.formatted("""
            select item, description, unit, payee, booked_on as day, sum(coalesce(quantity, 1)) as quantity,
                sum(amount) as paid, sum(amount + coalesce(discount, 0)) as before, count(*) as times
            from finance.transaction_line
            where owner_id = :owner and booked_on between :from and :to and currency = :currency
                and kind = 'EXPENSE' and type = 'ITEM' and amount > 0 and coalesce(quantity, 1) > 0
                and item = any(array(select :item union all
                                     select item from finance.item_name
                                     where owner_id = :owner and finance.letters(name) = :item))
            group by 1, 2, 3, 4, 5""");

    private final JdbcClient database;
    private final SummedMonths months;
    private final BaseCurrencies currencies;
    private final Measures measures;

    Purchases(JdbcClient database, SummedMonths months, BaseCurrencies currencies, Measures measures) {
        this.database = database;
        this.months = months;
        this.currencies = currencies;
        this.measures = measures;
    }

    /** By the month. */
    List<Purchase> during(UserId owner, PriceSpan span, String currency) {
        var stretches = months.within(owner, currencies.of(owner), span.from(), span.to());
        return asked(OF_MONTHS, owner, currency)
                .param("months", stretches.monthDays())
                .param("firsts", stretches.firstDays())
                .param("lasts", stretches.lastDays())
                .query(new Rows())
                .list();
    }

    /** Of one item, by the day. */
    List<Purchase> of(UserId owner, Item item, PriceSpan span, String currency) {
        return asked(OF_ITEM, owner, currency)
                .param("from", span.from())
                .param("to", span.to())
                .param("item", item.letters())
                .query(new Rows())
                .list()
                .stream()
                .filter(purchase -> purchase.item().equals(item))
                .toList();
    }

    private JdbcClient.StatementSpec asked(String sql, UserId owner, String currency) {
        return database.sql(sql).param("owner", owner.value()).param("currency", currency);
    }

    /** The rows of one answer, in which few names come back again and again. */
    private final class Rows implements RowMapper<Purchase> {

        private final Map<String, Measure> packs = new HashMap<>();

        @Override
        public Purchase mapRow(ResultSet row, int number) throws SQLException {
            var measure =
                    one(row.getString("description"), row.getString("unit")).times(row.getBigDecimal("quantity"));
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

        private Measure one(@Nullable String description, @Nullable String unit) {
            return packs.computeIfAbsent(
                    description + "\0" + unit, _ -> measures.of(description, unit, BigDecimal.ONE));
        }
    }
}
