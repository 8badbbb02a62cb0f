package dev.lifeops.finance.sums;

import dev.lifeops.identity.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sums up what budgets bear: a month that changed for all of them, or all months of a budget that changed. */
@Component
class BudgetSumming {

    private static final int AT_ONCE = 100;

    private static final String OF_MONTH = "owner_id = :owner and month = :first";
    private static final String OF_BUDGET = "owner_id = :owner and budget_id = :budget";

    private static final String SUM = """
            with daily as (
                insert into finance.budget_day (owner_id, budget_id, month, day, spent, complete)
                select owner_id, budget_id, finance.month_of(day), day, sum(spent), count(*) = count(spent)
                from finance.budget_payment
                where owner_id = :owner and %s
                group by owner_id, budget_id, day
                returning *)
            insert into finance.budget_sum (owner_id, budget_id, month, spent, complete)
            select owner_id, budget_id, month, sum(spent), bool_and(complete)
            from daily group by owner_id, budget_id, month""";

    private final JdbcClient database;
    private final OwnersSums owners;
    private final TransactionOperations transaction;

    BudgetSumming(JdbcClient database, OwnersSums owners, TransactionOperations transaction) {
        this.database = database;
        this.owners = owners;
        this.transaction = transaction;
    }

    /** A budget of somebody. */
    private record Changed(UserId owner, UUID budget) {}

    /** Until all that had changed is summed up. */
    void catchUp() {
        for (var changed = changed(); !changed.isEmpty(); changed = changed()) {
            changed.forEach(it -> transaction.executeWithoutResult(_ -> sumUp(it)));
        }
    }

    private List<Changed> changed() {
        return database.sql("select distinct owner_id, budget_id from finance.changed_budget limit ?")
                .param(AT_ONCE)
                .query((row, _) -> new Changed(
                        new UserId(row.getObject("owner_id", UUID.class)), row.getObject("budget_id", UUID.class)))
                .list();
    }

    /** The note goes first: what changes from here on sets another. A budget that is no more leaves nothing. */
    private void sumUp(Changed changed) {
        owners.lock(changed.owner());
        ask("delete from finance.changed_budget where " + OF_BUDGET, changed).update();
        ask("delete from finance.budget_day where " + OF_BUDGET, changed).update();
        ask("delete from finance.budget_sum where " + OF_BUDGET, changed).update();
        ask(SUM.formatted("budget_id = :budget"), changed).update();
    }

    private JdbcClient.StatementSpec ask(String sql, Changed changed) {
        return database.sql(sql).param("owner", changed.owner().value()).param("budget", changed.budget());
    }

    /** Within the transaction of whoever sums up that month, and keeps others from it. */
    void sumUp(UserId owner, LocalDate first) {
        ask("delete from finance.budget_day where " + OF_MONTH, owner, first).update();
        ask("delete from finance.budget_sum where " + OF_MONTH, owner, first).update();
        ask(SUM.formatted("day between :first and :last"), owner, first)
                .param("last", first.plusMonths(1).minusDays(1))
                .update();
    }

    private JdbcClient.StatementSpec ask(String sql, UserId owner, LocalDate first) {
        return database.sql(sql).param("owner", owner.value()).param("first", first);
    }
}
