package dev.lifeops.finance.ledger;

import dev.lifeops.finance.SplitTransactionChanged;
import dev.lifeops.finance.SplitTransactionStruck;
import dev.lifeops.finance.TakenTransactionStruck;
import dev.lifeops.finance.ledger.Transaction.Entry;
import dev.lifeops.identity.UserId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what groups wrote as they wrote it, and tells them what became of what they split. */
@Component
class GroupWatch {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    GroupWatch(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** What is split stays an expense; of what a group wrote only the categories and tags of a share are free. */
    void requireAllowed(Transaction before, Entry after) {
        if (before.sharing().splitBy() != null && !isSplittable(after)) {
            throw LedgerProblems.split();
        }
        if (before.sharing().sharedId() != null
                && (after.movement().kind() != Kind.EXPENSE || !bare(after).equals(bare(before.entry())))) {
            throw LedgerProblems.ofGroup();
        }
    }

    static boolean isSplittable(Entry entry) {
        return entry.movement().kind() == Kind.EXPENSE
                && entry.movement().amount().signum() > 0;
    }

    private static Entry bare(Entry entry) {
        var occasion = entry.occasion();
        var movement = entry.movement();
        return new Entry(
                new Transaction.Occasion(
                        occasion.bookedOn(), occasion.bookedAt(), occasion.merchant(), occasion.note(), List.of()),
                new Transaction.Movement(
                        movement.kind(),
                        movement.currency(),
                        movement.amount().stripTrailingZeros(),
                        new Transaction.Side(
                                movement.account().account(),
                                movement.account().currency(),
                                movement.account().amount().stripTrailingZeros()),
                        movement.to()),
                entry.refundOf(),
                entry.lines().stream().map(GroupWatch::bare).toList());
    }

    private static Line bare(Line line) {
        return new Line(
                line.id(),
                line.type(),
                line.description(),
                Line.Price.UNKNOWN,
                line.discount(),
                line.amount().stripTrailingZeros(),
                null);
    }

    void requireStrikable(Transaction transaction) {
        if (transaction.sharing().splitBy() != null) {
            throw LedgerProblems.split();
        }
        if (transaction.sharing().sharedId() != null) {
            throw LedgerProblems.ofGroup();
        }
    }

    /** Some of these may be split. */
    void tellChanged(UserId owner, Collection<UUID> transactions) {
        split(owner, transactions).forEach(id -> events.publishEvent(new SplitTransactionChanged(owner, id)));
    }

    void tellStruck(UserId owner, Collection<UUID> transactions) {
        split(owner, transactions).forEach(id -> events.publishEvent(new SplitTransactionStruck(owner, id)));
        payments(owner, transactions).forEach(id -> events.publishEvent(new TakenTransactionStruck(owner, id)));
    }

    /** The payments that some of these are. */
    private List<UUID> payments(UserId owner, Collection<UUID> transactions) {
        return database.sql("""
                        select shared_id from finance.transaction
                        where owner_id = ? and id = any(?) and kind_alone is not null and shared_id is not null order by id""")
                .params(owner.value(), transactions.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("shared_id", UUID.class))
                .list();
    }

    private List<UUID> split(UserId owner, Collection<UUID> transactions) {
        return database.sql("""
                        select id from finance.transaction
                        where owner_id = ? and id = any(?) and split_by is not null order by id""")
                .params(owner.value(), transactions.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
