package dev.lifeops.finance.rules;

import dev.lifeops.finance.rules.Trial.Change;
import dev.lifeops.finance.rules.Trial.Counts;
import dev.lifeops.finance.rules.Trial.Move;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Amounts;
import dev.lifeops.shared.Paged;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Tells what a rule would change, without changing anything. */
@Repository
class Trials {

    private static final String CHANGING = """
            , changing as (
                select id, before, category_id, why from decided
                where rule_id = :rule and source is distinct from 'PERSON' and before is distinct from category_id)
            """;

    private final JdbcClient database;

    Trials(JdbcClient database) {
        this.database = database;
    }

    /** A rule that is stored. */
    Trial of(UserId owner, UUID rule, Span span, Pageable page) {
        return of(new Subject(owner, rule, span, Fitting.ofSpan(), Map.of()), page);
    }

    /** A rule that is not stored, as if it came last. */
    Trial of(UserId owner, RuleEdit draft, Span span, Pageable page) {
        var id = UUID.randomUUID();
        return of(new Subject(owner, id, span, Fitting.ofSpanWithDraft(), Fitting.draft(id, draft)), page);
    }

    private record Subject(UserId owner, UUID rule, Span span, String fitting, Map<String, @Nullable Object> more) {}

    private Trial of(Subject subject, Pageable page) {
        var counts = counts(subject);
        var changes = new PageImpl<>(changes(subject, page), page, counts.changes());
        return new Trial(counts, moves(subject), Paged.of(changes, Function.identity()), shadowedBy(subject));
    }

    private Counts counts(Subject subject) {
        return ask(subject, """
                        select (select count(*) from fit where rule_id = :rule) as fits,
                            (select count(*) from changing) as changes,
                            (select count(*) from decided where rule_id = :rule and source = 'PERSON') as kept,
                            (select count(*) from fit join decided using (id)
                             where fit.rule_id = :rule and fit.category_id is not null
                               and decided.rule_id <> :rule) as decided_before,
                            (select count(distinct transaction.id) from fit
                                 join finance.transaction on transaction.id = fit.transaction_id
                             where fit.rule_id = :rule and fit.tag is not null
                               and fit.tag <> all(transaction.tags)) as tags""")
                .query((row, _) -> new Counts(
                        row.getLong("fits"),
                        row.getLong("changes"),
                        row.getLong("kept"),
                        row.getLong("decided_before"),
                        row.getLong("tags")))
                .single();
    }

    private List<Move> moves(Subject subject) {
        return ask(subject, """
                        select before, currency, kind, count(*) as lines, sum(amount) as amount
                        from changing join finance.transaction_line using (id)
                        group by before, currency, kind order by lines desc, before, currency, kind""")
                .query((row, _) -> new Move(
                        row.getObject("before", UUID.class),
                        row.getString("currency"),
                        Direction.valueOf(row.getString("kind")),
                        row.getLong("lines"),
                        money(row)))
                .list();
    }

    private List<Change> changes(Subject subject, Pageable page) {
        return ask(subject, """
                        select line.*, transaction.merchant, before, changing.category_id as after, changing.why
                        from changing
                            join finance.transaction_line line using (id)
                            join finance.transaction on transaction.id = line.transaction_id
                        order by line.booked_on desc, line.id desc limit :limit offset :offset""")
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, _) -> change(row))
                .list();
    }

    private List<UUID> shadowedBy(Subject subject) {
        return ask(subject, """
                        select distinct decided.rule_id, decided.position
                        from fit join decided using (id)
                        where fit.rule_id = :rule and fit.category_id is not null and decided.rule_id <> :rule
                        order by decided.position""")
                .query((row, _) -> row.getObject("rule_id", UUID.class))
                .list();
    }

    private StatementSpec ask(Subject subject, String question) {
        return database.sql(subject.fitting() + CHANGING + question)
                .param("owner", subject.owner().value())
                .param("rule", subject.rule())
                .param("from", subject.span().from())
                .param("to", subject.span().to())
                .params(subject.more());
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getObject("transaction_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("booked_on", LocalDate.class),
                row.getString("merchant"),
                row.getString("description"),
                row.getString("currency"),
                money(row),
                row.getObject("before", UUID.class),
                row.getObject("after", UUID.class),
                row.getString("why"));
    }

    private static BigDecimal money(ResultSet row) throws SQLException {
        return Objects.requireNonNull(Amounts.money(row.getBigDecimal("amount")));
    }
}
