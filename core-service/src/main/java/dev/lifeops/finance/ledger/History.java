package dev.lifeops.finance.ledger;

import dev.lifeops.identity.UserId;
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

/** Who changed what about transactions, and when; nothing of it is ever changed. */
@Repository
class History {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    History(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void record(UserId person, ChangeAction action, Transaction before, @Nullable Transaction after) {
        database.sql("""
                        insert into finance.transaction_change
                            (transaction_id, owner_id, changed_by, changed_at, action, before, after)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""")
                .param(before.id())
                .param(person.value())
                .param(person.value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(action.name())
                .param(text(before))
                .param(after == null ? null : text(after))
                .update();
    }

    /** The latest first. */
    Page<ChangeView> of(UserId owner, UUID transaction, Pageable page) {
        var rows = database.sql("""
                        select * from finance.transaction_change where transaction_id = ? and owner_id = ?
                        order by id desc limit ? offset ?""")
                .params(transaction, owner.value(), page.getPageSize(), page.getOffset())
                .query(this::change)
                .list();
        return new PageImpl<>(rows, page, count(owner, transaction));
    }

    private long count(UserId owner, UUID transaction) {
        return database.sql("select count(*) from finance.transaction_change where transaction_id = ? and owner_id = ?")
                .params(transaction, owner.value())
                .query(Long.class)
                .single();
    }

    private ChangeView change(ResultSet row, int number) throws SQLException {
        return new ChangeView(
                ChangeAction.valueOf(row.getString("action")),
                row.getObject("changed_by", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                json.readTree(row.getString("before")),
                tree(row.getString("after")));
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    private String text(Transaction transaction) {
        return json.writeValueAsString(TransactionView.of(transaction));
    }
}
