package dev.lifeops.finance.ledger;

import dev.lifeops.finance.ledger.Transaction.Entry;
import dev.lifeops.identity.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The transactions that groups write: of each kind one at most for one thing in the books of one person. */
@Repository
class SharedEntries {

    private final JdbcClient database;
    private final TransactionTable transactions;
    private final Clock clock;

    SharedEntries(JdbcClient database, TransactionTable transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    Optional<Transaction> find(UserId owner, UUID thing, Kind kind) {
        return database.sql("select id from finance.transaction where shared_id = ? and owner_id = ? and kind = ?")
                .params(thing, owner.value(), kind.name())
                .query(UUID.class)
                .optional()
                .flatMap(id -> transactions.find(owner, id));
    }

    UUID write(UserId owner, UUID thing, Optional<Transaction> before, Entry entry) {
        if (before.isPresent()) {
            transactions.rewrite(owner, before.get().id(), entry);
            return before.get().id();
        }
        var id = transactions.add(owner, null, entry, clock.instant());
        database.sql("update finance.transaction set shared_id = ? where id = ?")
                .params(thing, id)
                .update();
        return id;
    }

    /** Lines that take off of others lie where these lie. */
    void mirror(Map<UUID, UUID> mirrored) {
        database.sql("""
                        update finance.transaction_line line
                        set mirrors = own.id, category_id = own.category_id, category_source = own.category_source,
                            category_why = own.category_why
                        from unnest(?::uuid[], ?::uuid[]) as told (line, own)
                            join finance.transaction_line own on own.id = told.own
                        where line.id = told.line and own.owner_id = line.owner_id""")
                .params(
                        mirrored.keySet().toArray(UUID[]::new),
                        mirrored.values().toArray(UUID[]::new))
                .update();
    }

    void splitBy(UserId owner, UUID transaction, Optional<UUID> by) {
        database.sql("update finance.transaction set version = version + 1, split_by = ? where owner_id = ? and id = ?")
                .param(by.orElse(null))
                .param(owner.value())
                .param(transaction)
                .update();
    }

    List<String> tagsOfSplit(UserId owner, UUID thing) {
        return database.sql("""
                        select unnest(tags) as tag from finance.transaction where owner_id = ? and split_by = ?""")
                .params(owner.value(), thing)
                .query((row, _) -> row.getString("tag"))
                .list();
    }
}
