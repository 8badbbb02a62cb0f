package dev.lifeops.health.connections;

import dev.lifeops.health.google.Grant;
import dev.lifeops.health.source.SyncSource;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.connections.ConnectionQueue;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps tokens, of no other account than before, and queues the first step in one transaction. */
@Service
class NewConnections {

    private final Connections connections;
    private final ConnectedAccounts accounts;
    private final Keyring keyring;
    private final ConnectionQueue queue;
    private final Clock clock;

    NewConnections(
            Connections connections, ConnectedAccounts accounts, Keyring keyring, ConnectionQueue queue, Clock clock) {
        this.connections = connections;
        this.accounts = accounts;
        this.keyring = keyring;
        this.queue = queue;
        this.clock = clock;
    }

    /** Whether it is the account of before, or the first; nothing is kept of another. */
    @Transactional
    public boolean add(UserId person, SyncSource source, Grant grant) {
        if (grant.account() != null && !accounts.isTheOne(person, source, grant.account())) {
            return false;
        }
        var sealed = keyring.seal(grant.tokens(), Connection.purpose("tokens", person, source));
        queue.add(SyncJob.TASK, connections.connect(person, source, sealed), clock.instant());
        return true;
    }

    /** Whether anybody is connected with its account. */
    boolean isInUse(Grant grant) {
        return grant.account() != null && accounts.isInUse(grant.account());
    }
}
