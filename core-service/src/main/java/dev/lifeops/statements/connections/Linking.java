package dev.lifeops.statements.connections;

import dev.lifeops.finance.BankAccount;
import dev.lifeops.finance.BankLedger;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.CurrencyCode;
import dev.lifeops.shared.connections.ConnectionQueue;
import dev.lifeops.statements.imports.BankFeed;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Says on which accounts of a person the accounts of banks are booked. */
@Service
class Linking {

    private final BankConnections connections;
    private final Links links;
    private final BankFeed feeds;
    private final BankLedger ledger;
    private final ConnectionQueue queue;
    private final TransactionOperations transaction;

    Linking(
            BankConnections connections,
            Links links,
            BankFeed feeds,
            BankLedger ledger,
            ConnectionQueue queue,
            TransactionOperations transaction) {
        this.connections = connections;
        this.links = links;
        this.feeds = feeds;
        this.ledger = ledger;
        this.queue = queue;
        this.transaction = transaction;
    }

    void link(UserId owner, UUID connection, UUID account, LinkWish wish) {
        if ((wish.accountId() == null) == (wish.open() == null)) {
            throw BankProblems.oneOf();
        }
        var wished = transaction.execute(_ -> {
            var own = requireOwn(owner, connection);
            var due = connections.wish(connection).orElseThrow(BankProblems::needsReconnect);
            var link = links.lock(connection, account).orElseThrow(BankProblems::accountNotFound);
            if (link.accountId() == null) {
                begin(own, link, wish);
            } else if (!link.accountId().equals(wish.accountId())) {
                throw BankProblems.alreadyLinked();
            }
            return due;
        });
        queue.hurry(BankSyncJob.TASK, wished);
    }

    private BankConnection requireOwn(UserId owner, UUID connection) {
        return connections.find(owner, connection).orElseThrow(BankProblems::notFound);
    }

    private void begin(BankConnection connection, Link link, LinkWish wish) {
        if (!CurrencyCode.Validator.knows(link.currency())) {
            throw BankProblems.currencyUnknown(link.currency());
        }
        var account = account(connection.owner(), link, wish);
        if (!account.currency().equals(link.currency())) {
            throw BankProblems.otherCurrency(link.currency(), account.currency());
        }
        var feed = feeds.begin(connection.owner(), account, connection.service().format(), link.name());
        feeds.waitForOthers(feed);
        if (links.isLinked(connection.owner(), account.id())) {
            throw BankProblems.accountTaken();
        }
        links.link(link.id(), account.id(), feed.importId());
    }

    private BankAccount account(UserId owner, Link link, LinkWish wish) {
        var opening = wish.open();
        if (opening != null) {
            return ledger.open(owner, opening.name(), opening.kind(), link.currency());
        }
        if (wish.accountId() == null) {
            throw BankProblems.oneOf();
        }
        return ledger.account(owner, wish.accountId());
    }

    void unlink(UserId owner, UUID connection, UUID account, EntriesChoice entries) {
        requireOwn(owner, connection);
        transaction.executeWithoutResult(_ -> {
            connections.lock(connection);
            var link = links.lock(connection, account).orElseThrow(BankProblems::accountNotFound);
            links.unlink(link.id());
            if (entries == EntriesChoice.REMOVE && link.importId() != null) {
                feeds.undo(owner, link.importId());
            }
        });
    }
}
