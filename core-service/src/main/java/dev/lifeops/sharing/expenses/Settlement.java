package dev.lifeops.sharing.expenses;

import dev.lifeops.finance.SharedLedger;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.BelievableDays;
import dev.lifeops.shared.SmallestCoin;
import dev.lifeops.sharing.groups.Action;
import dev.lifeops.sharing.groups.Circles;
import dev.lifeops.sharing.groups.GroupBalances;
import dev.lifeops.sharing.groups.GroupHistory;
import dev.lifeops.sharing.groups.MemberJoined;
import dev.lifeops.sharing.groups.SharingProblems;
import dev.lifeops.sharing.parting.Converting;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What settles a group, each currency for itself or all in one. */
@Service
class Settlement {

    private final ConversionTable conversions;
    private final Bookkeeping books;
    private final Circles circles;
    private final GroupBalances balances;
    private final SharedLedger ledger;
    private final GroupHistory history;
    private final Clock clock;

    Settlement(
            ConversionTable conversions,
            Bookkeeping books,
            Circles circles,
            GroupBalances balances,
            SharedLedger ledger,
            GroupHistory history,
            Clock clock) {
        this.conversions = conversions;
        this.books = books;
        this.circles = circles;
        this.balances = balances;
        this.ledger = ledger;
        this.history = history;
        this.clock = clock;
    }

    /** By the rates of whoever asks. */
    @Transactional(readOnly = true)
    public SettlementView of(UserId person, UUID group, @Nullable String currency, @Nullable LocalDate on) {
        circles.show(person, group);
        var open = balances.of(group).byCurrency();
        if (currency == null) {
            return SettlementView.of(open, List.of());
        }
        var day = Objects.requireNonNullElseGet(on, () -> ledger.today(person));
        BelievableDays.require("on", day);
        var rates = open.keySet().stream()
                .filter(from -> !from.equals(currency))
                .map(from -> rate(person, from, currency, day))
                .toList();
        var all = new LinkedHashMap<>(open.getOrDefault(currency, Map.of()));
        rates.forEach(rate -> converted(open.getOrDefault(rate.from(), Map.of()), rate)
                .forEach((who, amount) -> all.merge(who, amount, BigDecimal::add)));
        return SettlementView.of(all.isEmpty() ? Map.of() : Map.of(currency, all), rates);
    }

    private ConversionTable.Rate rate(UserId person, String from, String to, LocalDate day) {
        return new ConversionTable.Rate(from, to, day, ledger.rate(person, from, to, day));
    }

    private static Map<UUID, BigDecimal> converted(Map<UUID, BigDecimal> balances, ConversionTable.Rate rate) {
        var coins = SmallestCoin.decimals(rate.to());
        return Converting.of(balances, rate.rate(), coins);
    }

    @Transactional(readOnly = true)
    public List<ConversionView> conversions(UserId person, UUID group) {
        circles.show(person, group);
        return conversions.of(group).stream().map(ConversionView::of).toList();
    }

    /** All that is owed in one currency is owed in the other from now on. */
    @Transactional
    public ConversionView convert(UserId person, UUID group, ConversionEdit edit) {
        var circle = circles.change(person, group);
        if (edit.from().equals(edit.to())) {
            throw SharingProblems.field("to", "must be another currency");
        }
        var open = balances.of(group).byCurrency().get(edit.from());
        if (open == null) {
            throw SharingProblems.nothingOwed();
        }
        var day = Objects.requireNonNullElseGet(edit.on(), () -> ledger.today(person));
        BelievableDays.require("on", day);
        var rate = rate(person, edit.from(), edit.to(), day);
        var id = conversions.add(group, rate, open, converted(open, rate), clock.instant());
        var added = conversions.find(group, id).orElseThrow();
        books.book(circle, added);
        history.record(circle, Action.BALANCES_CONVERTED, id, null, ConversionView.of(added));
        return ConversionView.of(added);
    }

    @Transactional
    public void takeBack(UserId person, UUID group, UUID id) {
        var circle = circles.change(person, group);
        var conversion = conversions.find(group, id).orElseThrow(SharingProblems::conversionNotFound);
        books.forget(circle, conversion);
        conversions.delete(id);
        history.record(circle, Action.CONVERSION_REMOVED, id, ConversionView.of(conversion), null);
    }

    /** What was converted before under a name is in the books of the person from now on. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(MemberJoined joined) {
        var circle = circles.hold(joined.person(), joined.group());
        conversions.of(circle.id()).forEach(conversion -> books.book(circle, conversion));
    }
}
