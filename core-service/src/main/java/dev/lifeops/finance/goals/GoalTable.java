package dev.lifeops.finance.goals;

import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All goals. */
@Repository
class GoalTable {

    private final JdbcClient database;

    GoalTable(JdbcClient database) {
        this.database = database;
    }

    /** What is due next comes first. */
    List<Goal> all(UserId owner) {
        return database.sql("select * from finance.goal where owner_id = ? order by due_on, name, id")
                .param(owner.value())
                .query(GoalTable::goal)
                .list();
    }

    Optional<Goal> find(UserId owner, UUID id) {
        return database.sql("select * from finance.goal where owner_id = ? and id = ?")
                .params(owner.value(), id)
                .query(GoalTable::goal)
                .optional();
    }

    /** One at a time changes the goals of a person. */
    void lock(UserId owner) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended('finance.goal ' || ?, 0))")
                .param(owner.value().toString())
                .query(Integer.class)
                .single();
    }

    UUID add(UserId owner, Goal goal, Instant now) {
        return database.sql("""
                        insert into finance.goal (owner_id, name, target, currency, account_id, started_on, due_on,
                            created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(owner.value())
                .param(goal.name())
                .param(goal.target())
                .param(goal.currency())
                .param(goal.accountId())
                .param(goal.startedOn())
                .param(goal.dueOn())
                .param(now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    void rewrite(Goal goal) {
        database.sql("""
                        update finance.goal set version = version + 1, name = ?, target = ?, currency = ?,
                            account_id = ?, started_on = ?, due_on = ? where id = ?""")
                .param(goal.name())
                .param(goal.target())
                .param(goal.currency())
                .param(goal.accountId())
                .param(goal.startedOn())
                .param(goal.dueOn())
                .param(goal.id())
                .update();
    }

    void delete(UUID id) {
        database.sql("delete from finance.goal where id = ?").param(id).update();
    }

    List<Contribution> contributions(UUID goal) {
        return database.sql(
                        "select * from finance.goal_contribution where goal_id = ? order by day desc, id desc limit 10000")
                .param(goal)
                .query((row, _) -> new Contribution(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getString("note")))
                .list();
    }

    /** What all contributions up to a day come to. */
    BigDecimal saved(UUID goal, LocalDate day) {
        return database.sql(
                        "select coalesce(sum(amount), 0) from finance.goal_contribution where goal_id = ? and day <= ?")
                .params(goal, day)
                .query(BigDecimal.class)
                .single();
    }

    UUID contribute(UUID goal, Contribution.Edit contribution) {
        return database.sql(
                        "insert into finance.goal_contribution (goal_id, day, amount, note) values (?, ?, ?, ?) returning id")
                .param(goal)
                .param(contribution.day())
                .param(contribution.amount())
                .param(contribution.note())
                .query(UUID.class)
                .single();
    }

    boolean takeBack(UUID goal, UUID contribution) {
        return database.sql("delete from finance.goal_contribution where goal_id = ? and id = ?")
                        .params(goal, contribution)
                        .update()
                > 0;
    }

    private static Goal goal(ResultSet row, int number) throws SQLException {
        return new Goal(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getBigDecimal("target"),
                row.getString("currency"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("started_on", LocalDate.class),
                row.getObject("account_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
