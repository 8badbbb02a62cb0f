package dev.lifeops.finance.rules;

import dev.lifeops.identity.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Does what the rules of a person say; what the person chose on a line themselves stays. */
@Repository
public class Rules {

    /** As many as a transaction may have. */
    private static final int MOST_TAGS = 30;

    /** A version grows with what the transaction shows, or an edit of what was shown before would undo this. */
    private static final String EFFECT = """
            , chosen as (
                update finance.transaction_line line
                set category_id = decided.category_id, category_source = 'RULE', category_why = decided.why
                from decided
                where line.id = decided.id and line.category_source is distinct from 'PERSON'
                  and line.category_id is distinct from decided.category_id
                  and (:some::uuid[] is null or decided.rule_id = any(:some))
                returning line.transaction_id),
            wanted as (
                select transaction_id, array_agg(tag order by position) as tags
                from (select transaction_id, tag, min(position) as position from fit
                      where tag is not null and (:some::uuid[] is null or rule_id = any(:some))
                      group by transaction_id, tag) told
                group by transaction_id),
            tagged as (
                select id, finance.transaction.tags as before, (finance.transaction.tags || array(
                    select tag from unnest(wanted.tags) with ordinality as added(tag, place)
                    where tag <> all(finance.transaction.tags)
                    order by place limit greatest(0, %d - cardinality(finance.transaction.tags)))) as tags
                from finance.transaction join wanted on transaction_id = id),
            changed as (
                update finance.transaction
                set version = version + 1, tags = coalesce(tagged.tags, finance.transaction.tags)
                from (select transaction_id from chosen union select id from tagged where tags <> before) touched
                    left join tagged on tagged.id = touched.transaction_id
                where finance.transaction.id = touched.transaction_id
                returning 1)
            select (select count(*) from chosen) as lines,
                (select count(*) from tagged where tags <> before) as tagged,
                (select count(*) from changed) as transactions""".formatted(MOST_TAGS);

    private final JdbcClient database;

    Rules(JdbcClient database) {
        this.database = database;
    }

    /** Decides what is open about a transaction that has just been booked. */
    public void decide(UserId owner, UUID transaction) {
        decide(owner, List.of(transaction));
    }

    /** The same for many at once. */
    public void decide(UserId owner, Collection<UUID> transactions) {
        if (hasAny(owner)) {
            var ids = transactions.toArray(UUID[]::new);
            run(owner, Fitting.ofTransactions(), Map.of("transactions", ids), null);
        }
    }

    RulesApplied apply(UserId owner, Span span, @Nullable Collection<UUID> some) {
        return run(owner, Fitting.ofSpan(), Map.of("from", span.from(), "to", span.to()), some);
    }

    private RulesApplied run(
            UserId owner, String fitting, Map<String, Object> parameters, @Nullable Collection<UUID> some) {
        return database.sql(fitting + EFFECT)
                .param("owner", owner.value())
                .params(parameters)
                .param("some", some == null ? null : some.toArray(UUID[]::new))
                .query((row, _) ->
                        new RulesApplied(row.getLong("lines"), row.getLong("tagged"), row.getLong("transactions")))
                .single();
    }

    private boolean hasAny(UserId owner) {
        return database.sql("select exists (select from finance.rule where owner_id = ?)")
                .param(owner.value())
                .query(Boolean.class)
                .single();
    }
}
