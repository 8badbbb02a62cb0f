package dev.lifeops.statements.connections;

import dev.lifeops.shared.vault.Sealed;
import dev.lifeops.shared.vault.UnreadableSecretException;
import dev.lifeops.shared.vault.Vault;
import dev.lifeops.statements.banks.Access;
import dev.lifeops.statements.banks.BankTrouble.AccessLost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What gives access to connections, sealed while it lies. */
@Component
class BankKeyring {

    private static final Logger LOG = LoggerFactory.getLogger(BankKeyring.class);

    private final Vault vault;
    private final BankConnections connections;

    BankKeyring(Vault vault, BankConnections connections) {
        this.vault = vault;
        this.connections = connections;
    }

    Sealed seal(Access access, String purpose) {
        return vault.seal(access.secret(), purpose);
    }

    Access open(BankConnection connection) {
        try {
            return new Access(vault.open(connection.secret(), connection.purpose()));
        } catch (UnreadableSecretException _) {
            LOG.error("The access of connection {} cannot be decrypted with the keys at hand", connection.id());
            throw new AccessLost("TOKENS_UNREADABLE", "The stored access cannot be decrypted: connect again.");
        }
    }

    /** After a rotation of the keys; what cannot be read stays as it is. */
    void resealAll() {
        connections.all().stream()
                .filter(connection -> !vault.isCurrent(connection.secret()))
                .forEach(this::reseal);
    }

    private void reseal(BankConnection connection) {
        try {
            connections.reseal(connection, seal(open(connection), connection.purpose()));
        } catch (AccessLost e) {
            LOG.warn("Connection {} keeps what cannot be read: {}", connection.id(), e.code());
        }
    }
}
