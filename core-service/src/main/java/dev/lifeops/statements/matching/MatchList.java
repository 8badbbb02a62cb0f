package dev.lifeops.statements.matching;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Amounts;
import dev.lifeops.shared.SqlConditions;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shows matches with what they join. */
@Repository
class MatchList {

    private final JdbcClient database;

    MatchList(JdbcClient database) {
        this.database = database;
    }

    /** The surest first, of those that are alike the latest. */
    Page<MatchView> all(UserId owner, @Nullable MatchStatus status, Pageable page) {
        var conditions = new SqlConditions()
                .and("owner_id = :owner", "owner", owner.value())
                .and("status = :status", "status", status == null ? null : status.name());
        var ids = database.sql("select id from statements.match" + conditions.where()
                        + " order by created_at desc, score desc, id desc limit :limit offset :offset")
                .params(conditions.parameters())
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(UUID.class)
                .list();
        var count = database.sql("select count(*) from statements.match" + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
        return new PageImpl<>(views(owner, List.copyOf(ids)), page, count);
    }

    Optional<MatchView> find(UserId owner, UUID id) {
        return views(owner, List.of(id)).stream().findFirst();
    }

    private List<MatchView> views(UserId owner, List<UUID> ids) {
        var wanted = ids.toArray(UUID[]::new);
        var entries = entries(wanted);
        var parts = parts(wanted);
        return database.sql("""
                        select * from statements.match where owner_id = ? and id = any(?)
                        order by created_at desc, score desc, id desc""")
                .param(owner.value())
                .param(wanted)
                .query((row, _) -> view(row, entries, parts))
                .list();
    }

    private record Entry(UUID match, MatchView.Entry view) {}

    private record Part(UUID match, MatchView.Part view) {}

    private Map<UUID, List<MatchView.Entry>> entries(UUID[] matches) {
        return database
                .sql("""
                        select match_entry.match_id as matched, entry.* from statements.match_entry
                            join statements.entry on entry.id = entry_id
                        where match_entry.match_id = any(?) order by booked_on, entry.id""")
                .param(matches)
                .query((row, _) -> new Entry(
                        row.getObject("matched", UUID.class),
                        new MatchView.Entry(
                                row.getObject("id", UUID.class),
                                row.getObject("account_id", UUID.class),
                                row.getObject("booked_on", LocalDate.class),
                                money(row.getBigDecimal("amount")),
                                row.getString("payee"),
                                row.getString("purpose"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Entry::match, Collectors.mapping(Entry::view, Collectors.toList())));
    }

    private Map<UUID, List<MatchView.Part>> parts(UUID[] matches) {
        return database
                .sql("select * from statements.match_transaction where match_id = any(?) order by transaction_id")
                .param(matches)
                .query((row, _) -> new Part(
                        row.getObject("match_id", UUID.class),
                        new MatchView.Part(
                                row.getObject("transaction_id", UUID.class),
                                money(row.getBigDecimal("account_amount")),
                                money(row.getBigDecimal("tip")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::match, Collectors.mapping(Part::view, Collectors.toList())));
    }

    private static MatchView view(
            ResultSet row, Map<UUID, List<MatchView.Entry>> entries, Map<UUID, List<MatchView.Part>> parts)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new MatchView(
                id,
                MatchKind.valueOf(row.getString("kind")),
                MatchStatus.valueOf(row.getString("status")),
                row.getBoolean("automatic"),
                row.getBigDecimal("score"),
                List.of((String[]) row.getArray("reasons").getArray()),
                entries.getOrDefault(id, List.of()),
                parts.getOrDefault(id, List.of()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant());
    }

    private static BigDecimal money(BigDecimal amount) {
        return Objects.requireNonNull(Amounts.money(amount));
    }
}
