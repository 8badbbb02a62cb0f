package dev.lifeops.shared.connections;

import java.util.UUID;

/** The job of a connection, as its row of the queue keeps it; a later consent has another one. */
public record ConnectionJob(UUID connection, int consent) {

    public static ConnectionJob of(Connected connection) {
        return new ConnectionJob(connection.id(), connection.consent());
    }

    String name() {
        return connection + ":" + consent;
    }
}
