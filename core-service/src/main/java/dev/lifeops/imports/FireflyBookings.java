package dev.lifeops.imports;

import dev.lifeops.finance.BroughtAccount;
import dev.lifeops.finance.BroughtOpening;
import dev.lifeops.finance.BroughtTransaction;
import dev.lifeops.finance.BroughtTransaction.Line;
import dev.lifeops.finance.BroughtTransaction.Occasion;
import dev.lifeops.finance.BroughtTransaction.Side;
import dev.lifeops.imports.Journal.Sum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes transactions of Firefly's lines: splits of one group become the lines of one. */
final class FireflyBookings {

    private final FireflyAccounts accounts;
    private final FireflyCategories categories;
    private final Map<Key, List<Part>> groups = new LinkedHashMap<>();
    private final List<Journal> openings = new ArrayList<>();
    private final Map<UUID, BroughtOpening> opened = new HashMap<>();
    private final Map<UUID, LocalDate> firstDays = new HashMap<>();

    FireflyBookings(FireflyAccounts accounts, FireflyCategories categories) {
        this.accounts = accounts;
        this.categories = categories;
    }

    /** What the splits of one transaction have in common. */
    private record Key(
            String group,
            Journal.Type type,
            LocalDate day,
            @Nullable String merchant,
            @Nullable BroughtAccount from,
            @Nullable BroughtAccount to,
            String currency) {}

    /** A line with what it was worth on either side. */
    private record Part(Journal journal, Sum paid, BigDecimal left, BigDecimal reached) {}

    void add(Journal journal) throws UnreadableLine {
        if (journal.type() == Journal.Type.OPENING) {
            open(journal);
            return;
        }
        var from = journal.leavesOwn() ? accounts.of(journal.source()).account() : null;
        var to = journal.reachesOwn() ? accounts.of(journal.destination()).account() : null;
        if (from != null && to != null && from.id().equals(to.id())) {
            throw new UnreadableLine("both sides are the account \"%s\"".formatted(from.name()));
        }
        var left = in(journal, from);
        var reached = in(journal, to);
        var paid = paid(journal, from, to);
        var key = new Key(
                journal.group(),
                journal.type(),
                journal.occasion().day(),
                journal.merchant(),
                from,
                to,
                paid.currency());
        groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Part(journal, paid, left, reached));
        Stream.of(from, to)
                .filter(Objects::nonNull)
                .forEach(account -> firstDays.merge(
                        account.id(), journal.occasion().day(), (one, other) -> one.isBefore(other) ? one : other));
    }

    private static BigDecimal in(Journal journal, @Nullable BroughtAccount account) throws UnreadableLine {
        if (account == null) {
            return BigDecimal.ZERO;
        }
        var amount = journal.in(account.currency());
        if (amount == null) {
            throw new UnreadableLine("it is in %s, and the account \"%s\" in %s"
                    .formatted(journal.amount().currency(), account.name(), account.currency()));
        }
        return amount;
    }

    /** What stood on the receipt: the other currency, where there is one. A transfer is told by what left. */
    private static Sum paid(Journal journal, @Nullable BroughtAccount from, @Nullable BroughtAccount to) {
        var own = Objects.requireNonNull(from == null ? to : from).currency();
        if (from != null && to != null) {
            return new Sum(own, Objects.requireNonNull(journal.in(own)));
        }
        var foreign = journal.foreign();
        return journal.amount().currency().equals(own) && foreign != null ? foreign : journal.amount();
    }

    private void open(Journal journal) throws UnreadableLine {
        var planned = accounts.of(journal.reachesOwn() ? journal.destination() : journal.source());
        if (!planned.isNew()) {
            throw new UnreadableLine("the account \"%s\" was there before, and what it was opened with stays"
                    .formatted(planned.account().name()));
        }
        var amount = in(journal, planned.account());
        var opening = new BroughtOpening(
                journal.reachesOwn() ? amount : amount.negate(),
                journal.occasion().day());
        opened.merge(
                planned.account().id(),
                opening,
                (one, other) -> new BroughtOpening(one.balance().add(other.balance()), one.day()));
        openings.add(journal);
    }

    List<FireflyPlan.Booking> bookings() {
        return groups.entrySet().stream()
                .map(group -> booking(group.getKey(), group.getValue()))
                .toList();
    }

    List<Journal> openingLines() {
        return openings;
    }

    /** Where entries lie before the day of an opening all of them count, as they do in Firefly. */
    Map<UUID, BroughtOpening> openings() {
        return opened.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> dated(it.getKey(), it.getValue())));
    }

    private BroughtOpening dated(UUID account, BroughtOpening opening) {
        var first = firstDays.get(account);
        var isEarlier = first != null && opening.day() != null && first.isBefore(opening.day());
        return isEarlier ? new BroughtOpening(opening.balance(), null) : opening;
    }

    private FireflyPlan.Booking booking(Key key, List<Part> parts) {
        var transaction = new BroughtTransaction(
                FreshIds.next(),
                occasion(key, parts),
                key.currency(),
                side(key.from(), parts.stream().map(Part::left)),
                side(key.to(), parts.stream().map(Part::reached)),
                parts.stream().map(this::line).toList());
        return new FireflyPlan.Booking(
                transaction, parts.stream().map(Part::journal).toList());
    }

    private static @Nullable Side side(@Nullable BroughtAccount account, Stream<BigDecimal> amounts) {
        return account == null
                ? null
                : new Side(account.id(), account.currency(), amounts.reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Line line(Part part) {
        var journal = part.journal();
        return new Line(
                journal.occasion().description(),
                part.paid().amount(),
                categories.of(journal.category()),
                journal.type() == Journal.Type.CORRECTION);
    }

    private static Occasion occasion(Key key, List<Part> parts) {
        var told = parts.stream().map(part -> part.journal().occasion()).toList();
        var notes = new LinkedHashSet<String>();
        told.forEach(it ->
                Stream.of(it.groupTitle(), it.notes()).filter(Objects::nonNull).forEach(notes::add));
        var note = String.join("\n", notes);
        return new Occasion(
                key.day(),
                told.getFirst().time(),
                key.merchant(),
                Texts.orNull(note, Texts.LONGEST_NOTE),
                told.stream()
                        .flatMap(it -> it.tags().stream())
                        .distinct()
                        .limit(Texts.MOST_TAGS)
                        .toList());
    }
}
