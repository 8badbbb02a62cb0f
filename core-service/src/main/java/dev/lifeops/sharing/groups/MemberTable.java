package dev.lifeops.sharing.groups;

import dev.lifeops.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in which group. */
@Repository
class MemberTable {

    private final JdbcClient database;

    MemberTable(JdbcClient database) {
        this.database = database;
    }

    /** Who came first comes first, and has the odd coin where all have the same. */
    List<Member> of(UUID group) {
        return database.sql("select * from sharing.member where group_id = ? order by created_at, id")
                .param(group)
                .query(MemberTable::member)
                .list();
    }

    UUID add(UUID group, @Nullable UserId person, String name, @Nullable String email, Instant now) {
        return database.sql("""
                        insert into sharing.member (group_id, person_id, name, email, created_at)
                        values (?, ?, ?, ?, ?) returning id""")
                .param(group)
                .param(person == null ? null : person.value())
                .param(name)
                .param(email)
                .param(now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    void invite(UUID member, @Nullable String email) {
        database.sql("update sharing.member set email = ? where id = ?")
                .param(email)
                .param(member)
                .update();
    }

    void join(UUID member, UserId person) {
        database.sql("update sharing.member set person_id = ?, email = null, left_at = null where id = ?")
                .params(person.value(), member)
                .update();
    }

    void leave(UUID member, Instant now) {
        database.sql("update sharing.member set left_at = ?, email = null where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), member)
                .update();
    }

    void delete(UUID member) {
        database.sql("delete from sharing.member where id = ?").param(member).update();
    }

    boolean isUsed(UUID member) {
        return database.sql("""
                        select exists (select from sharing.movement where member_id = :id)
                            or exists (select from sharing.part where member_id = :id)
                            or exists (select from sharing.change where changed_by = :id)""").param("id", member).query(Boolean.class).single();
    }

    /** The groups that an address is invited to. */
    List<InvitationView> invitations(String email) {
        return database.sql("""
                        select member.id, shared_group.name as group_name, member.name,
                            array(select other.name from sharing.member other
                                  where other.group_id = member.group_id and other.id <> member.id
                                    and other.left_at is null
                                  order by other.created_at, other.id) as others
                        from sharing.member join sharing.shared_group on shared_group.id = member.group_id
                        where member.email = ? and member.left_at is null order by member.created_at, member.id""")
                .param(email)
                .query((row, _) -> new InvitationView(
                        row.getObject("id", UUID.class),
                        row.getString("group_name"),
                        row.getString("name"),
                        List.of((String[]) row.getArray("others").getArray())))
                .list();
    }

    Optional<UUID> groupOfInvitation(UUID member, String email) {
        return database.sql("select group_id from sharing.member where id = ? and email = ? and left_at is null")
                .params(member, email)
                .query(UUID.class)
                .optional();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var left = row.getObject("left_at", OffsetDateTime.class);
        return new Member(
                row.getObject("id", UUID.class),
                row.getObject("group_id", UUID.class),
                person == null ? null : new UserId(person),
                row.getString("name"),
                row.getString("email"),
                left == null ? null : left.toInstant());
    }
}
