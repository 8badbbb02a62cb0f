package dev.lifeops.sharing.groups;

import dev.lifeops.identity.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All groups. */
@Repository
class GroupTable {

    private static final String OF_PERSON = """
            from sharing.shared_group
            where id in (select group_id from sharing.member where person_id = ? and left_at is null)""";

    private final JdbcClient database;

    GroupTable(JdbcClient database) {
        this.database = database;
    }

    /** A group without its members. */
    record Row(UUID id, long version, String name, boolean archived) {

        GroupEdit content() {
            return new GroupEdit(name, archived);
        }
    }

    /** Those in use first, by name. */
    Page<UUID> of(UserId person, Pageable page) {
        var rows = database.sql("select id " + OF_PERSON + " order by archived, name, id limit ? offset ?")
                .params(person.value(), page.getPageSize(), page.getOffset())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        var count = database.sql("select count(*) " + OF_PERSON)
                .param(person.value())
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, count);
    }

    Optional<Row> find(UUID id) {
        return read(id, "");
    }

    /** One at a time changes a group, so that what nobody owes stays so until whoever relies on it is done. */
    Optional<Row> lock(UUID id) {
        return read(id, " for update");
    }

    private Optional<Row> read(UUID id, String lock) {
        return database.sql("select id, version, name, archived from sharing.shared_group where id = ?" + lock)
                .param(id)
                .query(Row.class)
                .optional();
    }

    UUID add(GroupEdit group, Instant now) {
        return database.sql(
                        "insert into sharing.shared_group (name, archived, created_at) values (?, ?, ?) returning id")
                .params(group.name(), group.archived(), now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    void rewrite(UUID id, GroupEdit group) {
        database.sql("update sharing.shared_group set version = version + 1, name = ?, archived = ? where id = ?")
                .params(group.name(), group.archived(), id)
                .update();
    }

    void delete(UUID id) {
        database.sql("delete from sharing.shared_group where id = ?").param(id).update();
    }

    boolean isUsed(UUID id) {
        return database.sql("""
                        select exists (select from sharing.expense where group_id = :id)
                            or exists (select from sharing.payment where group_id = :id)
                            or exists (select from sharing.conversion where group_id = :id)""").param("id", id).query(Boolean.class).single();
    }
}
