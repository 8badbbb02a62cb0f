package dev.lifeops.sharing.groups;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Groups of somebody whose account is deleted. Others keep what they share: whoever leaves becomes a name in it, and
 * what led from there into their books ends.
 */
@Repository
class GroupsOfWhoLeaves {

    /** What names members goes before them. */
    private static final List<String> ALL_IN_GROUPS = List.of("expense", "payment", "conversion", "change", "member");

    private final JdbcClient database;

    GroupsOfWhoLeaves(JdbcClient database) {
        this.database = database;
    }

    /** Groups that nobody else is in go with the person. */
    void letGo(UUID person) {
        var alone = alone(person);
        ALL_IN_GROUPS.forEach(table -> database.sql("delete from sharing.%s where group_id = any(?)".formatted(table))
                .param(alone)
                .update());
        database.sql("delete from sharing.shared_group where id = any(?)")
                .param(alone)
                .update();
        update("""
                update sharing.expense_line set transaction_line_id = null
                where transaction_line_id is not null
                    and expense_id in (select expense.id from sharing.expense join sharing.member on member.id = paid_by
                                       where person_id = :person)""", person);
        update("""
                update sharing.expense set transaction_id = null, account_id = null
                where paid_by in (select id from sharing.member where person_id = :person)""", person);
        update("""
                update sharing.payment set from_account = null
                where from_id in (select id from sharing.member where person_id = :person)""", person);
        update("""
                update sharing.payment set to_account = null
                where to_id in (select id from sharing.member where person_id = :person)""", person);
        update("update sharing.member set person_id = null where person_id = :person", person);
    }

    /** Invitations that wait are for nobody any more, and those of the past went to nobody one could write to. */
    void forgetAddress(String email) {
        database.sql("update sharing.member set email = null where email = ?")
                .param(email)
                .update();
        database.sql("""
                        update sharing.change set before = before - 'email', after = after - 'email'
                        where before ->> 'email' = :email or after ->> 'email' = :email""").param("email", email).update();
    }

    /** All groups of the person are held meanwhile, so that nobody comes into one that goes. */
    private UUID[] alone(UUID person) {
        return database.sql("""
                        with mine as (
                            select id from sharing.shared_group
                            where id in (select group_id from sharing.member where person_id = :person)
                            order by id for update)
                        select id from mine
                        where not exists (select from sharing.member
                                          where group_id = mine.id and person_id <> :person and left_at is null)""")
                .param("person", person)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private void update(String sql, UUID person) {
        database.sql(sql).param("person", person).update();
    }
}
