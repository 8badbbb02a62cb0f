package dev.lifeops.finance.budgets;

import dev.lifeops.finance.budgets.Plan.Step;
import dev.lifeops.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All budgets with their plans. */
@Repository
class BudgetTable {

    private final JdbcClient database;

    BudgetTable(JdbcClient database) {
        this.database = database;
    }

    private record StepRow(UUID budget, YearMonth month, Step step) {}

    /** By the name of the category. */
    List<Budget> all(UserId owner) {
        var plans = plans(owner);
        return database.sql("""
                        with recursive above (budget_id, category_id, depth) as (
                            select budget.id, category.parent_id, 1
                            from finance.budget join finance.category on category.id = budget.category_id
                            where budget.owner_id = :owner and category.parent_id is not null
                            union all
                            select above.budget_id, category.parent_id, depth + 1
                            from above join finance.category on category.id = above.category_id
                            where category.parent_id is not null)
                        select budget.*, category.name,
                            array(select above.category_id from above where above.budget_id = budget.id order by depth)
                                as above
                        from finance.budget join finance.category on category.id = budget.category_id
                        where budget.owner_id = :owner order by category.name, budget.id""")
                .param("owner", owner.value())
                .query((row, _) -> budget(row, plans))
                .list();
    }

    Optional<Budget> find(UserId owner, UUID id) {
        return all(owner).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private Map<UUID, NavigableMap<YearMonth, Step>> plans(UserId owner) {
        return database.sql("""
                        select plan.* from finance.budget_plan plan join finance.budget on budget.id = plan.budget_id
                        where budget.owner_id = ?""").param(owner.value()).query(BudgetTable::step).list().stream()
                .collect(Collectors.groupingBy(
                        StepRow::budget,
                        Collectors.toMap(StepRow::month, StepRow::step, (_, later) -> later, TreeMap::new)));
    }

    /** One at a time changes the budgets of a person. */
    void lock(UserId owner) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended('finance.budget ' || ?, 0))")
                .param(owner.value().toString())
                .query(Integer.class)
                .single();
    }

    UUID add(UserId owner, UUID category, String currency, Instant now) {
        return database.sql("""
                        insert into finance.budget (owner_id, category_id, currency, created_at)
                        values (?, ?, ?, ?) returning id""")
                .params(owner.value(), category, currency, now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    void plan(UUID budget, YearMonth month, Step step) {
        database.sql("""
                        insert into finance.budget_plan (budget_id, month, amount, rolls_over) values (?, ?, ?, ?)
                        on conflict (budget_id, month)
                        do update set amount = excluded.amount, rolls_over = excluded.rolls_over""")
                .param(budget)
                .param(month.atDay(1))
                .param(step.limit())
                .param(step.rollsOver())
                .update();
    }

    void touch(UUID budget) {
        database.sql("update finance.budget set version = version + 1 where id = ?")
                .param(budget)
                .update();
    }

    void delete(UUID budget) {
        database.sql("delete from finance.budget where id = ?").param(budget).update();
    }

    private static StepRow step(ResultSet row, int number) throws SQLException {
        return new StepRow(
                row.getObject("budget_id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                new Step(row.getBigDecimal("amount"), row.getBoolean("rolls_over")));
    }

    private static Budget budget(ResultSet row, Map<UUID, NavigableMap<YearMonth, Step>> plans) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Budget(
                id,
                row.getLong("version"),
                row.getObject("category_id", UUID.class),
                row.getString("name"),
                List.of((UUID[]) row.getArray("above").getArray()),
                row.getString("currency"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new Plan(plans.getOrDefault(id, new TreeMap<>())));
    }
}
