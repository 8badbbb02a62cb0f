package dev.lifeops.shared.connections;

/** Whether a connection can be asked. */
public enum ConnectionState {
    CONNECTED,
    NEEDS_RECONNECT
}
