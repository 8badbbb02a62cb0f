package dev.lifeops.statements.matching;

import dev.lifeops.finance.BankAccount;
import dev.lifeops.finance.Joined;
import dev.lifeops.finance.Joining;
import dev.lifeops.identity.UserId;
import dev.lifeops.statements.matching.Search.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All matches, whatever became of them. */
@Repository
class MatchTable {

    private final JdbcClient database;
    private final Clock clock;

    MatchTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A match as it is decided. */
    record Match(UUID id, MatchStatus status) {}

    /** Searches of one person wait for each other. */
    void waitForOthers(UserId owner) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('matches ' || ?, 0))")
                .param(owner.value().toString())
                .query((_, _) -> true)
                .single();
    }

    Optional<Match> lock(UserId owner, UUID id) {
        return database.sql("select id, status from statements.match where owner_id = ? and id = ? for update")
                .params(owner.value(), id)
                .query((row, _) ->
                        new Match(row.getObject("id", UUID.class), MatchStatus.valueOf(row.getString("status"))))
                .optional();
    }

    void decide(UUID id, MatchStatus status) {
        database.sql("update statements.match set status = ?, decided_at = ? where id = ?")
                .params(status.name(), now(), id)
                .update();
    }

    /** What people took apart or refused is not put together again. */
    Set<Refused> refused(UserId owner) {
        return Set.copyOf(database.sql("""
                        select entry_id, transaction_id from statements.match
                            join statements.match_entry on match_entry.match_id = match.id
                            join statements.match_transaction on match_transaction.match_id = match.id
                        where owner_id = ? and status in ('REJECTED', 'UNDONE')""")
                .param(owner.value())
                .query((row, _) ->
                        new Refused(row.getObject("entry_id", UUID.class), row.getObject("transaction_id", UUID.class)))
                .list());
    }

    /** Proposals that are still made stay what they were, so that what a person looks at does not slip away. */
    List<Proposed> proposed(UserId owner) {
        return database.sql("""
                        select id, array(select entry_id from statements.match_entry where match_id = match.id) as entries,
                            array(select transaction_id from statements.match_transaction where match_id = match.id)
                                as transactions
                        from statements.match where owner_id = ? and status = 'PROPOSED'""")
                .param(owner.value())
                .query((row, _) ->
                        new Proposed(row.getObject("id", UUID.class), ids(row, "entries"), ids(row, "transactions")))
                .list();
    }

    /** A proposal by what it would join. */
    record Proposed(UUID id, Set<UUID> entries, Set<UUID> transactions) {}

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return Set.of((UUID[]) row.getArray(column).getArray());
    }

    void remove(Collection<UUID> ids) {
        database.sql("delete from statements.match where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    /** What was proposed for entries or transactions that are joined now. */
    void removeOvertaken(UserId owner) {
        database.sql("""
                        delete from statements.match
                        where owner_id = ? and status = 'PROPOSED' and (
                            exists (select from statements.match_entry join statements.entry on entry.id = entry_id
                                    where match_entry.match_id = match.id and entry.match_id is not null)
                            or exists (select from statements.match_transaction mine
                                           join statements.match_transaction other using (transaction_id)
                                           join statements.match joined on joined.id = other.match_id
                                       where mine.match_id = match.id and joined.status = 'JOINED'))""").param(owner.value()).update();
    }

    List<Joining> joinings(UUID match, BankAccount account, UUID line) {
        return database.sql("select * from statements.match_transaction where match_id = ?")
                .param(match)
                .query((row, _) -> new Joining(
                        row.getObject("transaction_id", UUID.class),
                        line,
                        account,
                        row.getBigDecimal("account_amount"),
                        row.getBigDecimal("tip")))
                .list();
    }

    List<Joined> joined(UUID match, BankAccount account) {
        return database.sql(
                        "select * from statements.match_transaction where match_id = ? and bank_entry_id is not null")
                .param(match)
                .query((row, _) -> joined(row, account))
                .list();
    }

    private static Joined joined(ResultSet row, BankAccount account) throws SQLException {
        var joining = new Joining(
                row.getObject("transaction_id", UUID.class),
                row.getObject("bank_entry_id", UUID.class),
                account,
                row.getBigDecimal("account_amount"),
                row.getBigDecimal("tip"));
        return new Joined(
                joining,
                row.getObject("booked_on", LocalDate.class),
                null,
                new BankAccount(row.getObject("account_before", UUID.class), row.getString("currency_before")),
                row.getBigDecimal("amount_before"));
    }

    void tie(UUID match) {
        database.sql("""
                        update statements.entry set match_id = match_entry.match_id from statements.match_entry
                        where match_entry.match_id = ? and entry.id = entry_id""").param(match).update();
    }

    void untie(UUID match) {
        database.sql("update statements.entry set match_id = null where match_id = ?")
                .param(match)
                .update();
    }

    /** Those that are joined with what an import brought. */
    List<UUID> joinedOf(UUID importId) {
        return List.copyOf(database.sql(
                        "select distinct match_id from statements.entry where import_id = ? and match_id is not null")
                .param(importId)
                .query(UUID.class)
                .list());
    }

    void removeOf(UUID importId) {
        database.sql("""
                        delete from statements.match
                        where id in (select match_entry.match_id from statements.match_entry
                                         join statements.entry on entry.id = entry_id
                                     where import_id = ?)""").param(importId).update();
    }

    /** Those that are joined with any of these entries. */
    List<UUID> joinedWith(Collection<UUID> entries) {
        return List.copyOf(database.sql(
                        "select distinct match_id from statements.entry where id = any(?) and match_id is not null")
                .param(entries.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    void removeWith(Collection<UUID> entries) {
        database.sql("""
                        delete from statements.match
                        where id in (select match_id from statements.match_entry where entry_id = any(?))""").param(entries.toArray(UUID[]::new)).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
