package dev.lifeops.finance.prices;

import dev.lifeops.finance.currencies.BaseCurrencies;
import dev.lifeops.finance.prices.Matched.Bought;
import dev.lifeops.finance.prices.Purchase.Item;
import dev.lifeops.finance.sums.Stretches;
import dev.lifeops.finance.sums.SummedMonths;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
            """;

    private static final String BOUGHT = """
            %s as (
                select coalesce(learned.letters, sold.item) as letters, coalesce(learned.name, sold.description) as shown,
                    sold.*
                from (
                    select item, description, unit, %s as payee, last_month as day, quantity, amount as paid,
                        amount + discount as before, lines as times
                    from %s
                    where owner_id = :owner and last_month = any(:years::date[]) and currency = :currency and priced
                    union all
                    select item, description, unit, %2$s, month, quantity, amount, amount + discount, lines
                    from %s
                    where owner_id = :owner and month = any(:months::date[]) and currency = :currency and priced
                    union all
                    select item, description, unit, payee, day, quantity * each, amount, before, 1
                    from line join pack using (description, sold_by)) sold
                    left join learned using (item))""";

    private static final String BY_ITEM =
            OF_MONTHS + BOUGHT.formatted("bought", "null", "finance.item_year", "finance.item_sum");
    private static final String OF_SHOPS =
            BOUGHT.formatted("%s", "payee", "finance.item_shop_year", "finance.item_shop_sum");
    private static final String BY_SHOP = OF_MONTHS + OF_SHOPS.formatted("bought");

    private static final String GROUPED = """
            select letters, unit, max(shown) as shown, %s as payee, max(day) as day, sum(quantity) as quantity,
                sum(paid) as paid, sum(before) as before, sum(times)::bigint as times
            from bought group by %s order by day""";

    // of a name that changed the last month's is shown; years do not know first and last months, but they know the
    // shops
    private static final String PRICED = BY_ITEM + ","
            + OF_SHOPS.formatted("stood").replace(":months", ":shopMonths").replace(":years", ":shopYears") + """
            , total as (
                select letters, unit, min(day) as first, max(day) as last, sum(times)::bigint as times,
                    sum(quantity) as quantity, sum(paid) as paid, count(payee)::integer as shops,
                    count(*) over () as items
                from (select letters, unit, null as payee, day, times, quantity, paid from bought
                      union all
                      select letters, unit, payee, null, null, null, null from stood group by letters, unit, payee) each
                group by letters, unit order by paid desc, letters, unit limit :most)
            select letters, unit, max(shown) filter (where day = last) as shown, total.times, total.quantity, total.paid,
                shops, items,
                sum(bought.paid) filter (where day = first) as first_paid,
                sum(bought.quantity) filter (where day = first) as first_quantity,
                sum(bought.paid) filter (where day = last) as last_paid,
                sum(bought.quantity) filter (where day = last) as last_quantity
            from bought join total using (letters, unit)
            where day in (first, last)
            group by letters, unit, total.times, total.quantity, total.paid, shops, items
            order by total.paid desc, letters, unit""";

    // as arrays of numbers, which take a fraction of the time that a row of each month would
    private static final String MONTHLY = BY_ITEM + """
            select letters, unit,
                array_agg((extract(year from day) * 12 + extract(month from day) - 1)::integer) as months,
                array_agg(quantity::float8) as quantities, array_agg(paid::float8) as paid
            from bought group by letters, unit""";

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
        NOTHING(BY_ITEM + GROUPED.formatted("null::text", "letters, unit")),
        SHOP(BY_SHOP + GROUPED.formatted("payee", "letters, unit, payee"));

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }
    }

    /** The earliest first; those of several months are of the last of them. */
    List<Purchase> during(UserId owner, PriceSpan span, String currency, By by) {
        return asked(by.sql, owner, inYears(owner, span), currency)
                .query(Purchases::purchase)
                .list();
    }

    List<MonthlyItem> monthly(UserId owner, PriceSpan span, String currency) {
        return asked(MONTHLY, owner, inMonths(owner, span), currency)
                .query(Purchases::monthly)
                .list();
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
        var shops = inYears(owner, span);
        var items = asked(PRICED, owner, inMonths(owner, span), currency)
                .param("shopYears", shops.yearDays())
                .param("shopMonths", shops.monthDays())
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

    private Stretches inMonths(UserId owner, PriceSpan span) {
        return months.within(owner, currencies.of(owner), span.from(), span.to());
    }

    private Stretches inYears(UserId owner, PriceSpan span) {
        return months.withinInYears(owner, currencies.of(owner), span.from(), span.to());
    }

    private JdbcClient.StatementSpec asked(String sql, UserId owner, Stretches stretches, String currency) {
        return database.sql(sql)
                .param("owner", owner.value())
                .param("currency", currency)
                .param("years", stretches.yearDays())
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

    private static MonthlyItem monthly(ResultSet row, int number) throws SQLException {
        var months = (Integer[]) row.getArray("months").getArray();
        var quantities = (Double[]) row.getArray("quantities").getArray();
        var paid = (Double[]) row.getArray("paid").getArray();
        return new MonthlyItem(
                item(row),
                IntStream.range(0, months.length)
                        .mapToObj(at -> new MonthlyItem.Part(
                                YearMonth.of(months[at] / 12, months[at] % 12 + 1),
                                new Bought(quantities[at], paid[at])))
                        .toList());
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
