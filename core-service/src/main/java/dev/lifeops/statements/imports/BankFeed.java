package dev.lifeops.statements.imports;

import dev.lifeops.finance.BankAccount;
import dev.lifeops.finance.Correction;
import dev.lifeops.identity.UserId;
import dev.lifeops.statements.files.StatementFormat;
import dev.lifeops.statements.files.StatementLine;
import dev.lifeops.statements.imports.FeedTable.Told;
import dev.lifeops.statements.matching.Matching;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An import that goes on: a service tells of an account again and again. Its entries are those of files, and what both
 * tell of is one; within the caller's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BankFeed {

    private final IntakeTables tables;
    private final ImportTable imports;
    private final FeedTable feeds;
    private final Undoing undoing;
    private final Matching matching;

    BankFeed(IntakeTables tables, ImportTable imports, FeedTable feeds, Undoing undoing, Matching matching) {
        this.tables = tables;
        this.imports = imports;
        this.feeds = feeds;
        this.undoing = undoing;
        this.matching = matching;
    }

    /** Where it goes, and by which import it is known. */
    public record Feed(UserId owner, BankAccount account, UUID importId, StatementFormat format) {
        Intake.Target target() {
            return new Intake.Target(owner, account, importId, format);
        }
    }

    public Feed begin(UserId owner, BankAccount account, StatementFormat format, String name) {
        var id = nextId();
        imports.add(id, owner, account, name, format);
        return new Feed(owner, account, id, format);
    }

    /** Imports of one account wait for each other, or both would find the same lines new. */
    public void waitForOthers(Feed feed) {
        imports.waitForOthers(feed.account().id());
    }

    /** Books what nobody has told of before; answers by the number of a line the entry that it tells of. */
    public Map<Integer, UUID> take(Feed feed, List<StatementLine> lines) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        var fresh = Repeats.without(lines, recognised(feed, lines));
        new Booking(tables).book(feed.target(), tables.aliases().of(feed.owner()), fresh);
        var entries = new HashMap<>(fresh.seen());
        fresh.entries().forEach(entry -> entries.put(entry.line().number(), entry.id()));
        return entries;
    }

    private Map<Integer, UUID> recognised(Feed feed, List<StatementLine> lines) {
        return recognised(feed, lines, null);
    }

    private Map<Integer, UUID> recognised(Feed feed, List<StatementLine> lines, @Nullable UUID except) {
        var candidates = tables.entries().known(feed.account().id(), feed.importId(), feed.format(), lines).stream()
                .filter(known -> !known.id().equals(except))
                .toList();
        return candidates.isEmpty() ? Map.of() : Recognition.of(feed.format(), lines, candidates);
    }

    /** What a bank says now of an entry, and whether it has booked it only now. */
    public record Change(UUID entry, StatementLine now, boolean isBookedNow) {}

    /**
     * Follows changes. Where a file has told of what is booked now, its entry takes the place of ours and is answered by
     * the id of ours.
     */
    public Map<UUID, UUID> correct(Feed feed, List<Change> changes) {
        var told = feeds.entries(changes.stream().map(Change::entry).toList());
        var aliases = tables.aliases().of(feed.owner());
        var replaced = new HashMap<UUID, UUID>();
        for (var change : changes) {
            var before = told.get(change.entry());
            if (before != null && before.importId().equals(feed.importId()) && before.differsFrom(change.now())) {
                var other = change.isBookedNow() ? elsewhere(feed, before, change.now()) : Optional.<UUID>empty();
                other.ifPresentOrElse(
                        id -> replaced.put(before.id(), replace(feed, before, id)),
                        () -> rewrite(feed, aliases, before, change.now()));
            }
        }
        return replaced;
    }

    private Optional<UUID> elsewhere(Feed feed, Told before, StatementLine now) {
        return Optional.ofNullable(recognised(feed, List.of(now), before.id()).get(now.number()));
    }

    private UUID replace(Feed feed, Told before, UUID other) {
        strike(feed, before.id());
        tables.entries().sight(feed.importId(), Map.of(before.line(), other));
        return other;
    }

    /** A receipt that was joined has the amount of the bank: with another it is looked for anew. */
    private void rewrite(Feed feed, Map<String, String> aliases, Told before, StatementLine now) {
        var isOtherAmount = before.amount().compareTo(now.amount()) != 0;
        if (isOtherAmount) {
            matching.release(feed.owner(), List.of(before.id()));
        }
        if (isOtherAmount || !before.isJoined()) {
            correctLedger(feed, aliases, before, now);
        }
        feeds.rewrite(before.id(), now);
    }

    private void correctLedger(Feed feed, Map<String, String> aliases, Told before, StatementLine now) {
        var line = Booking.line(aliases, before.id(), now);
        if (before.amount().signum() == now.amount().signum()) {
            var correction = new Correction(Booking.line(aliases, before.id(), before.asLine()), line);
            tables.ledger().correct(feed.owner(), feed.account(), List.of(correction));
        } else {
            tables.ledger().strike(feed.owner(), List.of(before.id()));
            tables.ledger().book(feed.owner(), feed.account(), List.of(line));
        }
    }

    /** Undoes entries, by the line by which the service told of each; what a file tells of, too, stays. */
    public void remove(Feed feed, Map<UUID, Integer> lines) {
        var told = feeds.entries(lines.keySet());
        told.values().forEach(entry -> {
            if (!entry.importId().equals(feed.importId())) {
                feeds.forgetSighting(feed.importId(), lines.getOrDefault(entry.id(), 0));
            } else if (!feeds.handOver(feed.importId(), entry.id())) {
                strike(feed, entry.id());
            }
        });
    }

    private void strike(Feed feed, UUID entry) {
        matching.release(feed.owner(), List.of(entry));
        tables.ledger().strike(feed.owner(), List.of(entry));
        feeds.remove(entry);
    }

    /** What came of all this, beside what the bank says that the account holds. */
    public void finish(Feed feed, @Nullable LocalDate day, @Nullable BigDecimal balance) {
        feeds.count(feed.importId(), day, balance);
        if (day != null && balance != null) {
            var account = feed.account().id();
            var held = tables.ledger().balance(feed.owner(), account, day);
            imports.compare(feed.importId(), held.subtract(imports.underway(account, day)));
        }
    }

    /** Takes all of it back, once no service tells of it any more. */
    public void undo(UserId owner, UUID importId) {
        undoing.undo(owner, importId);
    }

    /** Ids that rise with time keep the index compact. */
    @SuppressWarnings("NullAway") // the session takes no part in it
    private static UUID nextId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
