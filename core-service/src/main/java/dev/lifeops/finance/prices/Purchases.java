package dev.lifeops.finance.prices;

import dev.lifeops.finance.currencies.BaseCurrencies;
import dev.lifeops.finance.prices.Purchase.Item;
import dev.lifeops.finance.sums.SummedMonths;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was bought, summed up where it lies. */
@Repository
class Purchases {

    // what a person renamed is one item with what receipts print, also on lines before that
    private static final String OF_MONTHS = """
            with learned as (
                select item, name, finance.letters(name) as letters from finance.item_name where owner_id = :owner),
            line as materialized (
                select line.*
                from unnest(:firsts::date[], :lasts::date[]) as stretch (first, last)
                cross join lateral (
                    select item, coalesce(description, '') as description, coalesce(unit, '') as sold_by, payee,
                        finance.month_of(booked_on) as day, coalesce(quantity, 1) as quantity, amount,
                        amount + coalesce(discount, 0) as before
                    from finance.transaction_line
                    where owner_id = :owner and booked_on between stretch.first and stretch.last
                        and currency = :currency and kind = 'EXPENSE' and type = 'ITEM'
                        and amount > 0 and item is not null and coalesce(quantity, 1) > 0
                    offset 0) line),
            pack as materialized (
                select named.*, got.unit, got.amount as each
                from (select distinct description, sold_by from line) named
                    cross join lateral finance.measured(description, sold_by, 1) got),
            sold as (
                select item, description, unit, payee, month as day, quantity, amount as paid, amount + discount as before,
                    lines as times
                from finance.item_shop_sum
                where owner_id = :owner and month = any(:months::date[]) and currency = :currency and priced
                union all
                select item, description, unit, payee, day, quantity * each, amount, before, 1
                from line join pack using (description, sold_by)),
            bought as (
                select coalesce(learned.letters, sold.item) as letters, coalesce(learned.name, sold.description) as shown,
                    sold.*
                from sold left join learned using (item))
            """;

    private static final String GROUPED = OF_MONTHS + """
            select letters, unit, max(shown) as shown, %s as payee, %s as day, sum(quantity) as quantity,
                sum(paid) as paid, sum(before) as before, sum(times)::bigint as times
            from bought group by %s order by day""";

    private static final String PRICED = OF_MONTHS + """
            , monthly as (
                select letters, unit, day, max(shown) as shown, sum(quantity) as quantity, sum(paid) as paid,
                    sum(times)::bigint as times
                from bought group by letters, unit, day),
            shops as (
                select letters, unit, count(payee)::integer as shops
                from (select letters, unit, payee from bought group by letters, unit, payee) sold
                group by letters, unit)
            select letters, unit, (array_agg(shown order by day desc))[1] as shown, sum(times)::bigint as times,
                sum(quantity) as quantity, sum(paid) as paid, shops, count(*) over () as items,
                (array_agg(paid order by day))[1] as first_paid, (array_agg(quantity order by day))[1] as first_quantity,
                (array_agg(paid order by day desc))[1] as last_paid,
                (array_agg(quantity order by day desc))[1] as last_quantity
            from monthly join shops using (letters, unit)
            group by letters, unit, shops order by paid desc, letters, unit limit :most""";

    private static final String OF_ITEM = """
            with line as materialized (
                select item, coalesce(description, '') as description, coalesce(unit, '') as sold_by, payee, booked_on,
                    coalesce(quantity, 1) as quantity, amount, amount + coalesce(discount, 0) as before
                from finance.transaction_line
                where owner_id = :owner and booked_on between :from and :to and currency = :currency
                    and kind = 'EXPENSE' and type = 'ITEM' and amount > 0 and coalesce(quantity, 1) > 0
                    and item = any(array(select :item union all
                                         select item from finance.item_name
                                         where owner_id = :owner and finance.letters(name) = :item))),
            pack as materialized (
                select named.*, got.unit, got.amount as each
                from (select distinct description, sold_by from line) named
                    cross join lateral finance.measured(description, sold_by, 1) got),
            bought as (
                select item, max(description) as description, unit, payee, booked_on as day,
                    sum(quantity * each) as quantity, sum(amount) as paid, sum(before) as before, count(*) as times
                from line join pack using (description, sold_by)
                where unit = :unit
                group by item, unit, payee, booked_on)
            select coalesce(finance.letters(learned.name), bought.item) as letters,
                coalesce(learned.name, bought.description) as shown, bought.*
            from bought
                left join finance.item_name learned on learned.owner_id = :owner and learned.item = bought.item
            order by day""";

    private final JdbcClient database;
    private final SummedMonths months;
    private final BaseCurrencies currencies;

    Purchases(JdbcClient database, SummedMonths months, BaseCurrencies currencies) {
        this.database = database;
        this.months = months;
        this.currencies = currencies;
    }

    /** What purchases are told apart by, beside the item. */
    enum By {
        NOTHING("null::text", "max(day)", "letters, unit"),
        SHOP("payee", "max(day)", "letters, unit, payee"),
        MONTH("null::text", "day", "letters, unit, day");

        private final String sql;

        By(String shop, String day, String key) {
            this.sql = GROUPED.formatted(shop, day, key);
        }
    }

    /** The earliest first; those of several months are of the last of them. */
    List<Purchase> during(UserId owner, PriceSpan span, String currency, By by) {
        return asked(by.sql, owner, span, currency).query(Purchases::purchase).list();
    }

    /** What one item came to in a span, in its first month and in its last. */
    record Priced(
            Item item,
            String name,
            long times,
            BigDecimal quantity,
            BigDecimal paid,
            int shops,
            BigDecimal first,
            BigDecimal last) {}

    /** The first of all items, by what was paid for them. */
    record MostPaid(List<Priced> items, int all) {}

    MostPaid mostPaid(UserId owner, PriceSpan span, String currency, int most) {
        var all = new int[1];
        var items = asked(PRICED, owner, span, currency)
                .param("most", most)
                .query((row, _) -> {
                    all[0] = row.getInt("items");
                    return priced(row);
                })
                .list();
        return new MostPaid(items, all[0]);
    }

    /** Of one item, by the day and shop. */
    List<Purchase> of(UserId owner, Item item, PriceSpan span, String currency) {
        return database
                .sql(OF_ITEM)
                .param("owner", owner.value())
                .param("currency", currency)
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

    private JdbcClient.StatementSpec asked(String sql, UserId owner, PriceSpan span, String currency) {
        var stretches = months.within(owner, currencies.of(owner), span.from(), span.to());
        return database.sql(sql)
                .param("owner", owner.value())
                .param("currency", currency)
                .param("months", stretches.monthDays())
                .param("firsts", stretches.firstDays())
                .param("lasts", stretches.lastDays());
    }

    private static Priced priced(ResultSet row) throws SQLException {
        return new Priced(
                item(row),
                row.getString("shown"),
                row.getLong("times"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("paid"),
                row.getInt("shops"),
                Figures.price(row.getBigDecimal("first_paid"), row.getBigDecimal("first_quantity")),
                Figures.price(row.getBigDecimal("last_paid"), row.getBigDecimal("last_quantity")));
    }

    private static Purchase purchase(ResultSet row, int number) throws SQLException {
        return new Purchase(
                item(row),
                row.getString("shown"),
                row.getString("payee"),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("paid"),
                row.getBigDecimal("before"),
                row.getLong("times"));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getString("letters"), Unit.valueOf(row.getString("unit").toUpperCase(Locale.ROOT)));
    }
}
