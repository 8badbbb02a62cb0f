package dev.lifeops.imports.splitwise;

import dev.lifeops.identity.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of lines in groups, and who was who in them. */
@Repository
class GroupLineTable {

    private final JdbcClient database;
    private final JdbcOperations batches;

    GroupLineTable(JdbcClient database, JdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    /** What a line became, or a part of it: an expense or a payment. */
    record Written(
            String foreignId,
            int part,
            int line,
            @Nullable UUID expense,
            @Nullable UUID payment) {}

    /** Those of some lines that are in a group already, whoever brought them. */
    Set<String> known(UUID group, Collection<String> foreignIds) {
        return new HashSet<>(database.sql("""
                        select foreign_id
                        from imports.group_line join imports.import on import.id = import_id
                        where group_id = ? and foreign_id = any(?)""")
                .params(group, foreignIds.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Groups that a person brought some of the lines into, the one with most of them first. */
    List<UUID> groupsOf(UserId owner, Collection<String> foreignIds) {
        return List.copyOf(database.sql("""
                        select group_id
                        from imports.group_line join imports.import on import.id = import_id
                        where owner_id = ? and group_id is not null and foreign_id = any(?)
                        group by group_id order by count(*) desc, max(created_at) desc""")
                .params(owner.value(), foreignIds.toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    /** Who was who when a person brought something into a group the last time. */
    Map<String, UUID> members(UserId owner, UUID group) {
        var members = new HashMap<String, UUID>();
        database.sql("""
                        select distinct on (foreign_name) foreign_name, member_id
                        from imports.group_member join imports.import on import.id = import_id
                        where owner_id = ? and group_id = ? order by foreign_name, created_at desc""").params(owner.value(), group).query(row -> {
            members.put(row.getString("foreign_name"), row.getObject("member_id", UUID.class));
        });
        return members;
    }

    void goesInto(UUID importId, UUID group, boolean isOpened) {
        database.sql("update imports.import set group_id = ?, group_opened = ? where id = ?")
                .params(group, isOpened, importId)
                .update();
    }

    boolean hasOpened(UUID importId) {
        return database.sql("select group_opened from imports.import where id = ?")
                .param(importId)
                .query(Boolean.class)
                .single();
    }

    void add(UUID importId, List<Written> lines) {
        batches.batchUpdate(
                """
                insert into imports.group_line (import_id, foreign_id, part, line, expense_id, payment_id)
                values (?, ?, ?, ?, ?::uuid, ?::uuid)""",
                lines.stream()
                        .map(it -> new @Nullable Object[] {
                            importId, it.foreignId(), it.part(), it.line(), it.expense(), it.payment()
                        })
                        .toList());
    }

    List<Written> of(UUID importId) {
        return database.sql("select * from imports.group_line where import_id = ?")
                .param(importId)
                .query((row, _) -> new Written(
                        row.getString("foreign_id"),
                        row.getInt("part"),
                        row.getInt("line"),
                        row.getObject("expense_id", UUID.class),
                        row.getObject("payment_id", UUID.class)))
                .list();
    }

    /** What was undone may come again. */
    void forget(UUID importId) {
        database.sql("delete from imports.group_line where import_id = ?")
                .param(importId)
                .update();
    }

    void seat(UUID importId, Seat seat, UUID member) {
        database.sql("""
                        insert into imports.group_member (import_id, foreign_name, member_id, added)
                        values (?, ?, ?, ?)""")
                .params(importId, seat.foreignName(), member, seat.isNew())
                .update();
    }

    List<UUID> added(UUID importId) {
        return List.copyOf(database.sql("select member_id from imports.group_member where import_id = ? and added")
                .param(importId)
                .query(UUID.class)
                .list());
    }
}
