package dev.lifeops.health.connections;

import dev.lifeops.health.google.GoogleSignIn;
import dev.lifeops.health.google.Tokens;
import dev.lifeops.health.source.SourceTrouble.LostConsent;
import dev.lifeops.shared.connections.OvertakenException;
import dev.lifeops.shared.vault.Sealed;
import dev.lifeops.shared.vault.UnreadableSecretException;
import dev.lifeops.shared.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tokens of connections, sealed while they lie and fresh when they are needed. */
@Component
class Keyring {

    private static final Logger LOG = LoggerFactory.getLogger(Keyring.class);
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final Vault vault;
    private final GoogleSignIn google;
    private final Connections connections;
    private final JsonMapper json;
    private final Clock clock;

    Keyring(Vault vault, GoogleSignIn google, Connections connections, JsonMapper json, Clock clock) {
        this.vault = vault;
        this.google = google;
        this.connections = connections;
        this.json = json;
        this.clock = clock;
    }

    Sealed seal(Tokens tokens, String purpose) {
        return vault.seal(json.writeValueAsString(tokens), purpose);
    }

    Tokens open(Connection connection) {
        try {
            return json.readValue(vault.open(connection.tokens(), connection.purpose()), Tokens.class);
        } catch (UnreadableSecretException e) {
            LOG.error("The tokens of connection {} cannot be decrypted with the keys at hand", connection.id());
            throw new LostConsent("TOKENS_UNREADABLE", "The stored consent cannot be decrypted: connect again.");
        }
    }

    Tokens valid(Connection connection) {
        var tokens = open(connection);
        return tokens.accessUntil().isAfter(clock.instant().plus(MARGIN)) ? tokens : refreshed(connection, tokens);
    }

    /** Kept before they are used, for the old ones may be worth nothing from now on. */
    Tokens refreshed(Connection connection, Tokens tokens) {
        var fresh = google.refresh(tokens);
        if (!connections.keepTokens(connection, seal(fresh, connection.purpose()))) {
            throw new OvertakenException();
        }
        return fresh;
    }

    /** After a rotation of the keys; what cannot be read stays as it is. */
    void resealAll() {
        connections.all().stream()
                .filter(connection -> !vault.isCurrent(connection.tokens()))
                .forEach(this::reseal);
    }

    private void reseal(Connection connection) {
        try {
            var text = vault.open(connection.tokens(), connection.purpose());
            connections.reseal(connection, vault.seal(text, connection.purpose()));
        } catch (UnreadableSecretException e) {
            LOG.error("The tokens of connection {} cannot be decrypted with the keys at hand", connection.id());
        }
    }
}
