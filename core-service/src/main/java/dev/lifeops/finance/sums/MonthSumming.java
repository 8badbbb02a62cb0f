package dev.lifeops.finance.sums;

import dev.lifeops.finance.currencies.BaseCurrencies;
import dev.lifeops.finance.currencies.Exchange;
import dev.lifeops.identity.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sums up anew the months that changed. */
@Component
class MonthSumming {

    private static final int AT_ONCE = 100;

    private static final String WITH_IT = " between :first and (:first + interval '11 months')::date";

    private static final String AND_A_YEAR_ON = " (:first, (:first + interval '1 year')::date)";

    private static final List<String> FORGET = List.of(
            "delete from finance.money_day where owner_id = :owner and month = :first",
            "delete from finance.account_day where owner_id = :owner and month = :first",
            "delete from finance.account_sum where owner_id = :owner and month = :first",
            "delete from finance.category_sum where owner_id = :owner and month = :first",
            "delete from finance.month_sum where owner_id = :owner and month = :first",
            "delete from finance.item_sum where owner_id = :owner and month = :first",
            "delete from finance.item_shop_sum where owner_id = :owner and month = :first",
            "delete from finance.spent_abroad where owner_id = :owner and month = :first",
            "delete from finance.matched_month where owner_id = :owner and month in" + AND_A_YEAR_ON,
            "delete from finance.item_year where owner_id = :owner and last_month" + WITH_IT,
            "delete from finance.item_shop_year where owner_id = :owner and last_month" + WITH_IT,
            "delete from finance.summed_year where owner_id = :owner and last_month" + WITH_IT);

    private static final String MONEY = """
            insert into finance.money_day
            select owner_id, :first, booked_on, kind, currency, sum(amount), sum(transactions)
            from finance.money_entry
            where owner_id = :owner and booked_on between :first and :last
            group by owner_id, booked_on, kind, currency""";

    private static final String ACCOUNTS = """
            with daily as (
                insert into finance.account_day
                select :owner, :first, account_id, booked_on, sum(change)
                from (select account_id, booked_on,
                          case when kind in ('INCOME', 'REFUND') then account_amount else -account_amount end as change
                      from finance.transaction where owner_id = :owner and booked_on between :first and :last
                      union all
                      select to_account_id, booked_on, to_amount
                      from finance.transaction
                      where owner_id = :owner and booked_on between :first and :last and to_account_id is not null) moved
                group by account_id, booked_on
                returning owner_id, month, account_id, change)
            insert into finance.account_sum
            select owner_id, month, account_id, sum(change) from daily group by owner_id, month, account_id""";

    private static final String LINES = """
            with pack as materialized (
                select named.*, got.unit as measure, got.amount as each
                from (select distinct coalesce(description, '') as description, coalesce(unit, '') as sold_by
                      from finance.transaction_line
                      where owner_id = :owner and booked_on between :first and :last) named
                    cross join lateral finance.measured(description, sold_by, 1) got),
            line as materialized (
                select line.*, transaction.tags, transaction.merchant,
                    case when line.currency = :base then line.amount else round(line.amount * rate.rate, finance.coins(:base)) end
                        as figure,
                    line.kind = 'EXPENSE' and line.type = 'ITEM' and line.amount > 0 and line.item is not null
                        and coalesce(line.quantity, 1) > 0 as priced,
                    pack.measure, pack.each * case when line.quantity > 0 then line.quantity else 1 end as got
                from finance.transaction_line line
                    join finance.transaction on transaction.id = line.transaction_id
                    left join finance.day_rate(:owner, :base, :first, :last, :gap) rate
                        on rate.currency = line.currency and rate.day = line.booked_on
                    join pack on pack.description = coalesce(line.description, '')
                        and pack.sold_by = coalesce(line.unit, '')
                where line.owner_id = :owner and line.booked_on between :first and :last),
            summed as (
                insert into finance.month_sum
                select owner_id, :first, kind, currency, category_id, account_id, payee, tags, max(merchant), count(*),
                    sum(amount), sum(figure), count(*) - count(figure)
                from line group by owner_id, kind, currency, category_id, account_id, payee, tags),
            by_category as (
                insert into finance.category_sum
                select owner_id, :first, kind, currency, category_id, sum(amount), count(distinct transaction_id)
                from line where category_id is not null
                group by owner_id, kind, currency, category_id),
            by_item as (
                insert into finance.item_sum
                select owner_id, :first, kind, currency, category_id, item, measure, priced, max(description), count(*),
                    sum(amount), sum(figure), count(*) - count(figure), sum(got),
                    sum(coalesce(discount, 0))
                from line group by owner_id, kind, currency, category_id, item, measure, priced),
            by_item_and_shop as (
                insert into finance.item_shop_sum
                select owner_id, :first, kind, currency, category_id, payee, item, max(description), measure, priced,
                    max(merchant), count(*), sum(amount), sum(figure), count(*) - count(figure),
                    sum(got), sum(coalesce(discount, 0))
                from line group by owner_id, kind, currency, category_id, payee, item, measure, priced)
            insert into finance.summed_month (owner_id, month, base, longest_gap, first_day, last_day)
            select :owner, :first, :base, :gap, coalesce(min(booked_on), :first), coalesce(max(booked_on), :first) from line
            on conflict (owner_id, month) do update set base = excluded.base, longest_gap = excluded.longest_gap,
                first_day = excluded.first_day, last_day = excluded.last_day""";

    private static final String ABROAD = """
            insert into finance.spent_abroad (owner_id, month, day, category_id, currency, amount, wanted, spent)
            select :owner, :first, day, category_id, currency, amount, wanted, spent
            from finance.spent_abroad_in(:owner, :first, :last, :gap)""";

    private static final String MATCHED = """
            insert into finance.matched_month
            select :owner, month, matched.*
            from unnest(array[:first, (:first + interval '1 year')::date]) month
                cross join lateral finance.matched_in(:owner, month) matched""";

    private final JdbcClient database;
    private final BaseCurrencies currencies;
    private final Exchange exchange;
    private final OwnersSums owners;
    private final BudgetSumming budgets;
    private final TransactionOperations transaction;

    MonthSumming(
            JdbcClient database,
            BaseCurrencies currencies,
            Exchange exchange,
            OwnersSums owners,
            BudgetSumming budgets,
            TransactionOperations transaction) {
        this.database = database;
        this.currencies = currencies;
        this.exchange = exchange;
        this.owners = owners;
        this.budgets = budgets;
        this.transaction = transaction;
    }

    /** A month of somebody. */
    private record Month(UserId owner, LocalDate first) {}

    /** Until all that had changed is summed up. */
    void catchUp() {
        for (var stale = stale(); !stale.isEmpty(); stale = stale()) {
            stale.forEach(month -> transaction.executeWithoutResult(_ -> sumUp(month)));
        }
    }

    /** What changed, and what was converted otherwise than it would be today. */
    private List<Month> stale() {
        return database.sql("""
                        (select owner_id, month from finance.stale_month limit :most)
                        union
                        (select summed.owner_id, month
                         from finance.summed_month summed left join finance.settings on settings.owner_id = summed.owner_id
                         where base <> coalesce(base_currency, :usual) or longest_gap <> :gap limit :most)""")
                .param("most", AT_ONCE)
                .param("usual", currencies.usual())
                .param("gap", exchange.longestGap())
                .query((row, _) -> new Month(
                        new UserId(row.getObject("owner_id", UUID.class)), row.getObject("month", LocalDate.class)))
                .list();
    }

    /**
     * The note goes first: what changes from here on sets another. Two that are at the same books wait for each other, so
     * that none leaves rows beside those of the other.
     */
    private void sumUp(Month month) {
        var base = currencies.of(month.owner());
        owners.lock(month.owner());
        ask("delete from finance.changed_month where owner_id = :owner and month = :first", month, base)
                .update();
        FORGET.forEach(sql -> ask(sql, month, base).update());
        ask(MONEY, month, base).update();
        ask(ACCOUNTS, month, base).update();
        ask(LINES, month, base).update();
        ask(ABROAD, month, base).update();
        ask(MATCHED, month, base).update();
        budgets.sumUp(month.owner(), month.first());
    }

    private JdbcClient.StatementSpec ask(String sql, Month month, String base) {
        return database.sql(sql)
                .param("owner", month.owner().value())
                .param("first", month.first())
                .param("last", month.first().plusMonths(1).minusDays(1))
                .param("base", base)
                .param("gap", exchange.longestGap());
    }
}
