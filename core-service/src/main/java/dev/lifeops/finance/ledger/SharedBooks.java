package dev.lifeops.finance.ledger;

import dev.lifeops.finance.SharedLedger;
import dev.lifeops.finance.SharedLine;
import dev.lifeops.finance.SharedThing;
import dev.lifeops.finance.SplitTransaction;
import dev.lifeops.finance.accounts.BookableAccounts;
import dev.lifeops.finance.calendar.Days;
import dev.lifeops.finance.categories.CategoryKeys;
import dev.lifeops.finance.currencies.Exchange;
import dev.lifeops.finance.ledger.Transaction.Entry;
import dev.lifeops.finance.ledger.Transaction.Movement;
import dev.lifeops.finance.ledger.Transaction.Occasion;
import dev.lifeops.finance.ledger.Transaction.Side;
import dev.lifeops.finance.rules.Rules;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as groups see it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class SharedBooks implements SharedLedger {

    private final TransactionTable transactions;
    private final SharedEntries entries;
    private final TakenEntries taken;
    private final SharedLines lines;
    private final BookableAccounts accounts;
    private final CategoryKeys keys;
    private final Exchange exchange;
    private final Rules rules;
    private final Days days;

    SharedBooks(
            TransactionTable transactions,
            SharedEntries entries,
            TakenEntries taken,
            SharedLines lines,
            BookableAccounts accounts,
            CategoryKeys keys,
            Exchange exchange,
            Rules rules,
            Days days) {
        this.transactions = transactions;
        this.entries = entries;
        this.taken = taken;
        this.lines = lines;
        this.accounts = accounts;
        this.keys = keys;
        this.exchange = exchange;
        this.rules = rules;
        this.days = days;
    }

    @Override
    public SplitTransaction expense(UserId owner, UUID id) {
        var transaction = transactions.lock(owner, id).orElseThrow(LedgerProblems::notFound);
        var entry = transaction.entry();
        if (transaction.sharing().sharedId() != null || !GroupWatch.isSplittable(entry)) {
            throw LedgerProblems.notToBeSplit();
        }
        var known = keys.of(owner, Line.categories(entry.lines()));
        return new SplitTransaction(
                id,
                transaction.sharing().splitBy(),
                entry.occasion().bookedOn(),
                entry.occasion().merchant(),
                entry.movement().currency(),
                entry.lines().stream()
                        .map(line -> new SplitTransaction.Line(
                                line.stored(),
                                line.type().name(),
                                line.description(),
                                line.amount(),
                                line.categoryId() == null ? null : known.get(line.categoryId())))
                        .toList());
    }

    @Override
    public void split(UserId owner, UUID transaction, @Nullable UUID by) {
        entries.splitBy(owner, transaction, Optional.ofNullable(by));
    }

    @Override
    public void giveBack(UserId owner, SharedThing thing, List<SharedLine> parts) {
        var mirrors = lines.mirrors(owner, thing, parts);
        write(owner, thing, Kind.REFUND, mirrors, entries.tagsOfSplit(owner, thing.id()));
        var mirrored = new LinkedHashMap<UUID, UUID>();
        parts.stream()
                .filter(part -> part.mirrors() != null)
                .forEach(part -> mirrored.put(lines.id(owner, Kind.REFUND, part), part.mirrors()));
        entries.mirror(mirrored);
    }

    @Override
    public void bear(UserId owner, SharedThing thing, List<SharedLine> parts) {
        var before = entries.find(owner, thing.id(), Kind.EXPENSE);
        var shares = lines.shares(
                owner, thing, parts, before.map(it -> it.entry().lines()).orElse(List.of()));
        write(
                        owner,
                        thing,
                        Kind.EXPENSE,
                        shares,
                        before.map(it -> it.entry().occasion().tags()).orElse(List.of()))
                .ifPresent(id -> rules.decide(owner, id));
    }

    private Optional<UUID> write(UserId owner, SharedThing thing, Kind kind, List<Line> written, List<String> tags) {
        var before = entries.find(owner, thing.id(), kind);
        if (Line.sum(written).signum() == 0) {
            before.ifPresent(it -> transactions.delete(it.id()));
            return Optional.empty();
        }
        var amount = Line.sum(written);
        var side = new Side(group(owner, thing, thing.currency()), thing.currency(), amount);
        var movement = new Movement(kind, thing.currency(), amount, side, null);
        return Optional.of(
                entries.write(owner, thing.id(), before, new Entry(occasion(thing, tags), movement, null, written)));
    }

    @Override
    public void give(UserId owner, SharedThing thing, BigDecimal amount, @Nullable UUID account) {
        var before = entries.find(owner, thing.id(), Kind.TRANSFER);
        if (amount.signum() == 0) {
            before.ifPresent(it -> forget(owner, it));
            return;
        }
        if (before.filter(SharedBooks::isTaken).isPresent()) {
            return;
        }
        var own = account == null ? accounts.purse(owner, thing.currency()) : account;
        var currency = accounts.currencyOf(own);
        var here = new Side(
                own, currency, exchange.convert(owner, amount.abs(), thing.currency(), currency, thing.bookedOn()));
        var there = new Side(group(owner, thing, thing.currency()), thing.currency(), amount.abs());
        move(owner, thing, before, amount.signum() > 0 ? here : there, amount.signum() > 0 ? there : here);
    }

    private static boolean isTaken(Transaction transaction) {
        return transaction.sharing().alone() != null;
    }

    private void forget(UserId owner, Transaction transaction) {
        if (isTaken(transaction)) {
            taken.free(owner, transaction);
        } else {
            transactions.delete(transaction.id());
        }
    }

    @Override
    public UUID paidWith(UserId owner, UUID id, String currency, BigDecimal amount, @Nullable UUID payment) {
        return TakenEntries.alone(taken.fitting(owner, id, currency, amount, payment))
                .account()
                .account();
    }

    @Override
    public void take(UserId owner, SharedThing thing, BigDecimal amount, UUID id) {
        entries.find(owner, thing.id(), Kind.TRANSFER).ifPresent(it -> forget(owner, it));
        var transaction = taken.fitting(owner, id, thing.currency(), amount, null);
        taken.take(owner, transaction, thing.id(), group(owner, thing, thing.currency()));
    }

    @Override
    public void free(UserId owner, UUID thing) {
        entries.find(owner, thing, Kind.TRANSFER).filter(SharedBooks::isTaken).ifPresent(it -> taken.free(owner, it));
    }

    @Override
    public void convert(UserId owner, SharedThing thing, BigDecimal amount, String currency, BigDecimal converted) {
        var before = entries.find(owner, thing.id(), Kind.TRANSFER);
        if (amount.signum() == 0) {
            before.ifPresent(it -> transactions.delete(it.id()));
            return;
        }
        var here = new Side(group(owner, thing, thing.currency()), thing.currency(), amount.abs());
        var there = new Side(group(owner, thing, currency), currency, converted.abs());
        move(owner, thing, before, amount.signum() > 0 ? here : there, amount.signum() > 0 ? there : here);
    }

    private void move(UserId owner, SharedThing thing, Optional<Transaction> before, Side from, Side to) {
        var movement = new Movement(Kind.TRANSFER, from.currency(), from.amount(), from, to);
        var whole = List.of(Line.of(LineType.OTHER, from.amount()));
        entries.write(owner, thing.id(), before, new Entry(occasion(thing, List.of()), movement, null, whole));
    }

    private UUID group(UserId owner, SharedThing thing, String currency) {
        return accounts.ofGroup(owner, thing.group().id(), thing.group().name(), currency);
    }

    private static Occasion occasion(SharedThing thing, List<String> tags) {
        return new Occasion(thing.bookedOn(), null, thing.merchant(), thing.note(), tags);
    }

    @Override
    public void requireAccount(UserId owner, UUID account, String field) {
        accounts.named(owner, account, field);
    }

    @Override
    public BigDecimal rate(UserId owner, String from, String to, LocalDate day) {
        return exchange.known(owner, from, to, day).rate();
    }

    @Override
    public LocalDate today(UserId owner) {
        return days.today(owner);
    }

    @Override
    public void close(UUID group) {
        accounts.close(group);
    }
}
