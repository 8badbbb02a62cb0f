package dev.lifeops.health.connections;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lifeops.health.google.GoogleSignIn;
import dev.lifeops.health.source.SourceTrouble;
import dev.lifeops.health.source.SyncSource;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.connections.ConnectionQueue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What a person does with connections that are there. */
@Service
class ConnectionDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionDesk.class);

    private final Connections connections;
    private final Sources sources;
    private final Consents consents;
    private final Keyring keyring;
    private final GoogleSignIn google;
    private final ConnectionQueue queue;
    private final Books books;
    private final Guards guards;

    ConnectionDesk(
            Connections connections,
            Sources sources,
            Consents consents,
            Keyring keyring,
            GoogleSignIn google,
            ConnectionQueue queue,
            Books books,
            Guards guards) {
        this.connections = connections;
        this.sources = sources;
        this.consents = consents;
        this.keyring = keyring;
        this.google = google;
        this.queue = queue;
        this.books = books;
        this.guards = guards;
    }

    List<ConnectionView> list(UserId person) {
        return Stream.of(SyncSource.values())
                .map(source -> show(person, source))
                .toList();
    }

    ConnectionView show(UserId person, SyncSource source) {
        return ConnectionView.of(
                source,
                sources.get(source).coverage(),
                connections.find(person, source),
                consents.missing().isEmpty());
    }

    ConnectionView sync(UserId person, SyncSource source) {
        var connection = require(person, source);
        var due = connections.wish(connection.id()).orElseThrow(() -> ConnectionProblems.needsReconnect(source));
        queue.hurry(SyncJob.TASK, due);
        return show(person, source);
    }

    /** What is left of a connection: nothing here, and at Google nothing either unless there was a reason. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Disconnected(
            boolean revoked,
            boolean dataDeleted,

            @Schema(
                    description =
                            "Why the consent is still in force at Google, such as ACCOUNT_IN_USE, SOURCE_UNAVAILABLE or"
                                    + " TOKENS_UNREADABLE; absent where it is not")
            @Nullable String keptBecause) {}

    /** Revokes first, so that a crash in between leaves a connection that can be seen, not a consent that cannot. */
    Disconnected disconnect(UserId person, SyncSource source, boolean withData) {
        var connection = require(person, source);
        var kept = books.closeIfShared(connection, withData) ? "ACCOUNT_IN_USE" : end(connection, withData);
        guards.forget(connection.id());
        return new Disconnected(kept == null, withData, kept);
    }

    private @Nullable String end(Connection connection, boolean withData) {
        var kept = revoke(connection);
        books.close(connection, withData);
        return kept;
    }

    private @Nullable String revoke(Connection connection) {
        try {
            google.revoke(keyring.open(connection));
            return null;
        } catch (SourceTrouble e) {
            LOG.warn("The consent of connection {} could not be revoked: {}", connection.id(), e.getMessage());
            return e.code();
        }
    }

    private Connection require(UserId person, SyncSource source) {
        return connections.find(person, source).orElseThrow(() -> ConnectionProblems.notConnected(source));
    }
}
