package dev.lifeops.health.connections;

import dev.lifeops.health.google.Tokens;
import dev.lifeops.health.source.SyncSource;
import dev.lifeops.identity.UserId;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps tokens and queues the first step in one transaction. */
@Service
class NewConnections {

    private final Connections connections;
    private final Keyring keyring;
    private final SyncQueue queue;
    private final Clock clock;

    NewConnections(Connections connections, Keyring keyring, SyncQueue queue, Clock clock) {
        this.connections = connections;
        this.keyring = keyring;
        this.queue = queue;
        this.clock = clock;
    }

    @Transactional
    public void add(UserId person, SyncSource source, Tokens tokens) {
        var sealed = keyring.seal(tokens, Connection.purpose("tokens", person, source));
        queue.add(connections.connect(person, source, sealed), clock.instant());
    }
}
