package dev.lifeops.statements.matching;

import dev.lifeops.finance.Joined;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down many matches at once. */
@Repository
class NewMatches {

    private final JdbcClient database;
    private final JdbcOperations batches;
    private final Clock clock;

    NewMatches(JdbcClient database, JdbcOperations batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /** Returns their ids, in order. */
    List<UUID> add(UserId owner, List<Proposal> proposals, MatchStatus status, boolean automatic) {
        var ids = proposals.stream().map(_ -> nextId()).toList();
        var heads = new ArrayList<Object[]>();
        var entries = new ArrayList<Object[]>();
        var parts = new ArrayList<Object[]>();
        for (var number = 0; number < ids.size(); number++) {
            var id = ids.get(number);
            var proposal = proposals.get(number);
            heads.add(head(id, owner, proposal, status, automatic));
            proposal.entries().forEach(entry -> entries.add(new Object[] {id, entry.id()}));
            proposal.parts()
                    .forEach(
                            part -> parts.add(new Object[] {id, part.transaction(), part.accountAmount(), part.tip()}));
        }
        batches.batchUpdate("""
                insert into statements.match (id, owner_id, kind, status, automatic, score, reasons, created_at, decided_at)
                values (?, ?, ?, ?, ?, ?, string_to_array(?, E'\\n'), ?, ?)""", heads);
        batches.batchUpdate("insert into statements.match_entry (match_id, entry_id) values (?, ?)", entries);
        batches.batchUpdate(
                "insert into statements.match_transaction (match_id, transaction_id, account_amount, tip) values (?, ?, ?, ?)",
                parts);
        return ids;
    }

    private Object[] head(UUID id, UserId owner, Proposal proposal, MatchStatus status, boolean automatic) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return new Object[] {
            id,
            owner.value(),
            proposal.kind().name(),
            status.name(),
            automatic,
            BigDecimal.valueOf(proposal.score()).setScale(3, RoundingMode.HALF_UP),
            String.join(
                    "\n",
                    proposal.reasons().stream().map(it -> it.replace('\n', ' ')).toList()),
            now,
            status == MatchStatus.PROPOSED ? null : now
        };
    }

    /** What transactions were before, for taking them apart again. */
    void keep(UUID match, List<Joined> joined) {
        keep(joined.stream().map(it -> new Kept(match, it)).toList());
    }

    /** Of a match what one of its transactions was before. */
    record Kept(UUID match, Joined joined) {}

    void keep(List<Kept> kept) {
        batches.batchUpdate("""
                update statements.match_transaction
                set bank_entry_id = ?, booked_on = ?, account_before = ?, currency_before = ?, amount_before = ?
                where match_id = ? and transaction_id = ?""", kept.stream().map(NewMatches::row).toList());
    }

    private static Object[] row(Kept kept) {
        var joined = kept.joined();
        return new Object[] {
            joined.joining().bankLine(),
            joined.bookedOn(),
            joined.accountBefore().id(),
            joined.accountBefore().currency(),
            joined.amountBefore(),
            kept.match(),
            joined.joining().transaction()
        };
    }

    void tie(List<UUID> matches) {
        database.sql("""
                        update statements.entry set match_id = match_entry.match_id from statements.match_entry
                        where match_entry.match_id = any(?) and entry.id = entry_id""").param(matches.toArray(UUID[]::new)).update();
    }

    /** Ids that rise with time keep the index compact. */
    @SuppressWarnings("NullAway") // the session takes no part in it
    private static UUID nextId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
