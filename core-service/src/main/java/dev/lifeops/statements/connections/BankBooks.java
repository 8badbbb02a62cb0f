package dev.lifeops.statements.connections;

import dev.lifeops.finance.BankAccount;
import dev.lifeops.finance.BankLedger;
import dev.lifeops.shared.Problem;
import dev.lifeops.shared.connections.OvertakenException;
import dev.lifeops.statements.banks.Harvest;
import dev.lifeops.statements.banks.RemoteAccount;
import dev.lifeops.statements.imports.BankFeed;
import dev.lifeops.statements.imports.BankFeed.Feed;
import dev.lifeops.statements.matching.Matching;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Entries and how far was read, in one transaction: a crash loses nothing and doubles nothing. */
@Component
class BankBooks {

    private final BankConnections connections;
    private final Links links;
    private final Arrivals arrivals;
    private final BankFeed feeds;
    private final BankLedger ledger;
    private final Matching matching;
    private final TransactionOperations transaction;

    BankBooks(
            BankConnections connections,
            Links links,
            Arrivals arrivals,
            BankFeed feeds,
            BankLedger ledger,
            Matching matching,
            TransactionOperations transaction) {
        this.connections = connections;
        this.links = links;
        this.arrivals = arrivals;
        this.feeds = feeds;
        this.ledger = ledger;
        this.matching = matching;
        this.transaction = transaction;
    }

    /** A process that dies before it has looked for matches begins this step again. */
    void enter(BankConnection begun, Harvest harvest, Instant due) {
        var accounts = usable(begun);
        transaction.executeWithoutResult(_ -> store(begun, harvest, due, accounts));
        matching.run(begun.owner());
    }

    private void store(BankConnection begun, Harvest harvest, Instant due, Map<UUID, BankAccount> accounts) {
        if (!connections.advance(begun, harvest, due)) {
            throw new OvertakenException();
        }
        links.see(begun.id(), harvest.overview().accounts());
        links.of(begun.id()).stream()
                .filter(link -> link.accountId() != null && link.importId() != null)
                .forEach(link -> enter(begun, link, accounts.get(link.accountId()), harvest));
    }

    private void enter(BankConnection begun, Link link, @Nullable BankAccount account, Harvest harvest) {
        if (account == null) {
            links.complain(link.id(), "ACCOUNT_NOT_IN_USE");
        } else if (!account.currency().equals(link.currency())) {
            links.complain(link.id(), "CURRENCY_MISMATCH");
        } else {
            var feed = new Feed(
                    begun.owner(),
                    account,
                    Objects.requireNonNull(link.importId()),
                    begun.service().format());
            arrivals.enter(feed, link, harvest);
            harvest.overview().accounts().stream()
                    .filter(it -> it.id().equals(link.remoteId()))
                    .findFirst()
                    .ifPresent(it -> finish(feed, it));
        }
    }

    private void finish(Feed feed, RemoteAccount told) {
        feeds.finish(feed, told.balanceOn(), told.balance());
    }

    /** Each asked for on its own, since what is refused ends the transaction it is refused in. */
    private Map<UUID, BankAccount> usable(BankConnection begun) {
        var accounts = new HashMap<UUID, BankAccount>();
        links.of(begun.id()).stream()
                .map(Link::accountId)
                .filter(Objects::nonNull)
                .forEach(id -> {
                    try {
                        accounts.put(id, transaction.execute(_ -> ledger.account(begun.owner(), id)));
                    } catch (Problem _) {
                        accounts.remove(id);
                    }
                });
        return accounts;
    }
}
