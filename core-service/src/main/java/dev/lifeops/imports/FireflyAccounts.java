package dev.lifeops.imports;

import dev.lifeops.finance.BroughtAccount;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds out which account of Firefly is which one here, and makes up those that are missing. */
final class FireflyAccounts {

    private final List<BroughtAccount> own;
    private final Set<String> taken;
    private final Map<ForeignAccount, UUID> remembered;
    private final Map<String, UUID> wishes;
    private final Map<ForeignAccount, Planned> planned = new LinkedHashMap<>();

    private FireflyAccounts(List<BroughtAccount> own, Map<ForeignAccount, UUID> remembered, Map<String, UUID> wishes) {
        this.own = own;
        this.remembered = remembered;
        this.wishes = wishes;
        this.taken = own.stream().map(BroughtAccount::name).collect(Collectors.toCollection(HashSet::new));
    }

    /** An account of the file and the one that it is here. */
    record Planned(ForeignAccount foreign, BroughtAccount account, boolean isNew) {}

    static FireflyAccounts of(
            List<Journal> journals,
            List<BroughtAccount> own,
            Map<ForeignAccount, UUID> remembered,
            Map<String, UUID> wishes) {
        var accounts = new FireflyAccounts(own, remembered, wishes);
        currencies(journals).forEach(accounts::plan);
        accounts.requireAllWishesMet();
        return accounts;
    }

    /** That which most of its lines are in. */
    private static Map<ForeignAccount, String> currencies(List<Journal> journals) {
        var votes = new LinkedHashMap<ForeignAccount, Map<String, Integer>>();
        for (var journal : journals) {
            if (journal.leavesOwn()) {
                vote(votes, journal.source(), journal.amount().currency());
            }
            if (journal.reachesOwn()) {
                vote(votes, journal.destination(), journal.currencyOfDestination());
            }
        }
        var currencies = new LinkedHashMap<ForeignAccount, String>();
        votes.forEach((account, counted) -> currencies.put(
                account,
                counted.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .orElseThrow()
                        .getKey()));
        return currencies;
    }

    private static void vote(Map<ForeignAccount, Map<String, Integer>> votes, ForeignAccount account, String currency) {
        votes.computeIfAbsent(account, _ -> new HashMap<>()).merge(currency, 1, Integer::sum);
    }

    private void plan(ForeignAccount foreign, String currency) {
        var known = wished(foreign, currency)
                .or(() -> inUse(currency)
                        .filter(it -> it.id().equals(remembered.get(foreign)))
                        .findFirst())
                .or(() -> inUse(currency)
                        .filter(it -> it.name().equals(foreign.name()))
                        .findFirst());
        planned.put(
                foreign,
                known.map(account -> new Planned(foreign, account, false))
                        .orElseGet(() -> new Planned(foreign, made(foreign, currency), true)));
    }

    private Optional<BroughtAccount> wished(ForeignAccount foreign, String currency) {
        var wish = wishes.get(foreign.name());
        if (wish == null) {
            return Optional.empty();
        }
        var account = own.stream()
                .filter(it -> it.id().equals(wish) && !it.archived())
                .findFirst()
                .orElseThrow(() -> ImportProblems.unknownAccount(foreign.name()));
        if (!account.currency().equals(currency)) {
            throw ImportProblems.otherCurrency(foreign.name(), currency, account.currency());
        }
        return Optional.of(account);
    }

    private Stream<BroughtAccount> inUse(String currency) {
        return own.stream()
                .filter(account -> !account.archived() && account.currency().equals(currency));
    }

    /** Names may be taken by an account in another currency, or by one that is archived. */
    private BroughtAccount made(ForeignAccount foreign, String currency) {
        var name = Stream.concat(
                        Stream.of(foreign.name(), foreign.name() + " " + currency),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> foreign.name() + " " + number))
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
        return new BroughtAccount(FreshIds.next(), name, currency, false);
    }

    private void requireAllWishesMet() {
        var names = planned.keySet().stream().map(ForeignAccount::name).collect(Collectors.toSet());
        wishes.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ImportProblems.unknownAccount(name);
                });
    }

    Planned of(ForeignAccount foreign) {
        return Objects.requireNonNull(planned.get(foreign));
    }

    Collection<Planned> all() {
        return planned.values();
    }
}
