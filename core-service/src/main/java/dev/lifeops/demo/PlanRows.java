package dev.lifeops.demo;

import static dev.lifeops.demo.Batch.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** What the household plans: budgets a little above what it usually spends, and goals it saves for. */
final class PlanRows {

    private static final Map<HouseholdCategory, Boolean> BUDGETS = Map.of(
            HouseholdCategory.FOOD, true,
            HouseholdCategory.RESTAURANTS, false,
            HouseholdCategory.HOUSEHOLD, true,
            HouseholdCategory.HOUSING, false,
            HouseholdCategory.TRANSPORT, true,
            HouseholdCategory.HEALTH, false,
            HouseholdCategory.LEISURE, false);

    private static final int MONTHS = 11;
    private static final BigDecimal CONTRIBUTION = new BigDecimal("350.00");

    private final JdbcOperations database;

    PlanRows(JdbcOperations database) {
        this.database = database;
    }

    /** What is there stays as it is, also where a person has changed it since. */
    void add(UUID person, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        addRates(person, today);
        BUDGETS.forEach((category, rollsOver) -> addBudget(person, category, rollsOver, today, now));
        addGoals(person, today, now);
    }

    /** Made up as everything else: what a euro was worth each Monday. */
    private void addRates(UUID person, LocalDate today) {
        database.update("""
                insert into finance.rate (owner_id, base, quote, day, rate, source)
                select ?, 'EUR', 'PLN', day, round((4.27 + 0.05 * sin(extract(epoch from day) / 4e6))::numeric, 4), 'MANUAL'
                from generate_series(date_trunc('week', ?::timestamp), ?, interval '1 week') as day
                on conflict do nothing""", person, today.minusYears(2).withDayOfMonth(1).minusWeeks(1), today);
    }

    /** The limit is the middle of what the months since cost, rounded up to tens. */
    private void addBudget(UUID person, HouseholdCategory category, boolean rollsOver, LocalDate today, Instant now) {
        var id = Ids.of(person, "budget", category.key());
        var added = database.update("""
                insert into finance.budget (id, owner_id, category_id, currency, created_at)
                select ?, owner_id, id, 'PLN', ? from finance.category where owner_id = ? and key = ?
                on conflict do nothing""", id, sql(now), person, category.key());
        if (added > 0) {
            var first = today.withDayOfMonth(1).minusMonths(MONTHS);
            var usual = usual(person, category, first, today.withDayOfMonth(1));
            plan(id, first, usual, rollsOver);
            plan(id, first.plusMonths(MONTHS - 2), usual.multiply(new BigDecimal("1.04")), rollsOver);
        }
    }

    private void plan(UUID budget, LocalDate month, BigDecimal limit, boolean rollsOver) {
        database.update(
                "insert into finance.budget_plan (budget_id, month, amount, rolls_over) values (?, ?, ceil(? / 10.0) * 10, ?)",
                budget,
                month,
                limit,
                rollsOver);
    }

    private BigDecimal usual(UUID person, HouseholdCategory category, LocalDate first, LocalDate end) {
        return database.queryForList("""
                        with recursive part (id) as (
                            select id from finance.category where owner_id = ? and key = ?
                            union all
                            select category.id from part join finance.category on category.parent_id = part.id)
                        select coalesce(percentile_cont(0.5) within group (order by spent), 0)::numeric
                        from (select sum(amount) as spent from finance.daily_sum
                              where owner_id = ? and category_id in (select id from part) and kind = 'EXPENSE'
                                  and currency = 'PLN' and booked_on >= ? and booked_on < ?
                              group by date_trunc('month', booked_on)) month""", BigDecimal.class, person, category.key(), person, first, end)
                .getFirst();
    }

    private void addGoals(UUID person, LocalDate today, Instant now) {
        database.update(
                """
                insert into finance.goal (id, owner_id, name, target, currency, account_id, started_on, due_on, created_at)
                select ?, owner_id, 'Rainy days', 50000, currency, id, ?, ?, ? from finance.account
                where owner_id = ? and name = ? on conflict do nothing""",
                Ids.of(person, "goal", "rainy days"),
                today.minusYears(1),
                today.plusMonths(7),
                sql(now),
                person,
                HouseholdAccount.SAVINGS.label());
        var bicycle = Ids.of(person, "goal", "bicycle");
        var added = database.update("""
                insert into finance.goal (id, owner_id, name, target, currency, started_on, due_on, created_at)
                values (?, ?, 'Cargo bicycle', 6400, 'PLN', ?, ?, ?) on conflict do nothing""", bicycle, person, today.minusMonths(MONTHS), today.plusMonths(6), sql(now));
        if (added > 0) {
            contributions(today)
                    .forEach(day -> database.update(
                            "insert into finance.goal_contribution (id, goal_id, day, amount) values (?, ?, ?, ?)",
                            Ids.of(bicycle, "contribution", day),
                            bicycle,
                            day,
                            CONTRIBUTION));
        }
    }

    private static List<LocalDate> contributions(LocalDate today) {
        return today.withDayOfMonth(1)
                .minusMonths(MONTHS - 1)
                .datesUntil(today.plusDays(1), Period.ofMonths(1))
                .toList();
    }
}
