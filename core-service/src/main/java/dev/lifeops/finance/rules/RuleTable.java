package dev.lifeops.finance.rules;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Amounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of all people, each person's in order. */
@Repository
class RuleTable {

    private final JdbcClient database;

    RuleTable(JdbcClient database) {
        this.database = database;
    }

    /** One at a time changes a person's rules, so that their places stay without gaps. */
    void lockOrder(UserId owner) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended('finance.rule ' || ?, 0))")
                .param(owner.value().toString())
                .query(Integer.class)
                .single();
    }

    List<Rule> all(UserId owner) {
        return database.sql("select * from finance.rule where owner_id = ? order by position")
                .param(owner.value())
                .query(RuleTable::rule)
                .list();
    }

    Optional<Rule> find(UserId owner, UUID id) {
        return database.sql("select * from finance.rule where owner_id = ? and id = ?")
                .params(owner.value(), id)
                .query(RuleTable::rule)
                .optional();
    }

    UUID add(UserId owner, int place, RuleEdit rule, Instant now) {
        return database.sql("""
                        insert into finance.rule (owner_id, position, name, merchant, merchant_match, item, item_match,
                            amount_from, amount_to, account_id, kind, category_id, tag, created_at)
                        values (:owner, :place, :name, :merchant, :merchantMatch, :item, :itemMatch,
                            :amountFrom, :amountTo, :account, :kind, :category, :tag, :now)
                        returning id""")
                .param("owner", owner.value())
                .param("place", place)
                .params(columns(rule))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    void rewrite(UUID id, RuleEdit rule) {
        database.sql("""
                        update finance.rule
                        set version = version + 1, name = :name, merchant = :merchant,
                            merchant_match = :merchantMatch, item = :item, item_match = :itemMatch,
                            amount_from = :amountFrom, amount_to = :amountTo, account_id = :account, kind = :kind,
                            category_id = :category, tag = :tag
                        where id = :id""").param("id", id).params(columns(rule)).update();
    }

    /** Those between the two places make room. */
    void move(UserId owner, UUID id, int from, int to) {
        database.sql("""
                        update finance.rule
                        set position = case when id = :id then :to
                                            when :to < :from then position + 1
                                            else position - 1 end
                        where owner_id = :owner and position between least(:from, :to) and greatest(:from, :to)""")
                .param("id", id)
                .param("from", from)
                .param("to", to)
                .param("owner", owner.value())
                .update();
    }

    void delete(UUID id) {
        database.sql("delete from finance.rule where id = ?").param(id).update();
    }

    static Map<String, @Nullable Object> columns(RuleEdit rule) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("name", rule.name());
        columns.put("merchant", rule.merchant());
        columns.put("merchantMatch", rule.merchantMatch().name());
        columns.put("item", rule.item());
        columns.put("itemMatch", rule.itemMatch().name());
        columns.put("amountFrom", rule.amountFrom());
        columns.put("amountTo", rule.amountTo());
        columns.put("account", rule.accountId());
        columns.put("kind", rule.kind() == null ? null : rule.kind().name());
        columns.put("category", rule.categoryId());
        columns.put("tag", rule.tag());
        return columns;
    }

    private static Rule rule(ResultSet row, int number) throws SQLException {
        return new Rule(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getInt("position"),
                content(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static RuleEdit content(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return new RuleEdit(
                row.getString("name"),
                row.getString("merchant"),
                TextMatch.valueOf(row.getString("merchant_match")),
                row.getString("item"),
                TextMatch.valueOf(row.getString("item_match")),
                Amounts.money(row.getBigDecimal("amount_from")),
                Amounts.money(row.getBigDecimal("amount_to")),
                row.getObject("account_id", UUID.class),
                kind == null ? null : Direction.valueOf(kind),
                row.getObject("category_id", UUID.class),
                row.getString("tag"));
    }
}
