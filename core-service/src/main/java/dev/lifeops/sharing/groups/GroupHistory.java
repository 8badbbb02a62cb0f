package dev.lifeops.sharing.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who changed what in groups, and when; nothing of it is ever changed. */
@Repository
public class GroupHistory {

    private static final String OF_GROUP = """
            from sharing.change join sharing.member on member.id = changed_by
            where change.group_id = :group and (:subject::uuid is null or subject_id = :subject)""";

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    GroupHistory(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps what the person in front of the screen did, with what it was as everybody in the group sees it. */
    public void record(Circle circle, Action action, UUID subject, @Nullable Object before, @Nullable Object after) {
        database.sql("""
                        insert into sharing.change (group_id, changed_by, changed_at, action, subject_id, before, after)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""")
                .param(circle.id())
                .param(circle.me().id())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(action.name())
                .param(subject)
                .param(text(before))
                .param(text(after))
                .update();
    }

    private @Nullable String text(@Nullable Object shown) {
        return shown == null ? null : json.writeValueAsString(shown);
    }

    /** The latest first. */
    Page<ChangeView> of(UUID group, @Nullable UUID subject, Pageable page) {
        var rows = database.sql("select change.*, member.name " + OF_GROUP
                        + " order by change.id desc limit :limit offset :offset")
                .param("group", group)
                .param("subject", subject)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(this::change)
                .list();
        var count = database.sql("select count(*) " + OF_GROUP)
                .param("group", group)
                .param("subject", subject)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, count);
    }

    private ChangeView change(ResultSet row, int number) throws SQLException {
        return new ChangeView(
                Action.valueOf(row.getString("action")),
                row.getObject("subject_id", UUID.class),
                row.getObject("changed_by", UUID.class),
                row.getString("name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                tree(row.getString("before")),
                tree(row.getString("after")));
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }
}
