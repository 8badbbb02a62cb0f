package dev.lifeops.statements.connections;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.connections.Complaint;
import dev.lifeops.shared.connections.Connected;
import dev.lifeops.shared.connections.ConnectionState;
import dev.lifeops.shared.vault.Sealed;
import dev.lifeops.statements.banks.BankService;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connected service as it stands, in the words of its table. */
record BankConnection(
        UUID id,
        UserId owner,
        BankService service,
        String name,
        ConnectionState state,
        int consent,
        long run,
        Sealed secret,
        @Nullable String cursor,
        List<Instant> askedAt,
        Instant updateDueAt,
        Instant nextSyncAt,
        Instant connectedAt,
        @Nullable Instant lastSuccessAt,
        int failures,
        @Nullable Complaint complaint,
        List<String> warnings)
        implements Connected {

    /** For what its secret is sealed. */
    String purpose() {
        return purpose(owner, id);
    }

    static String purpose(UserId owner, UUID id) {
        return "statements/access/%s/%s".formatted(owner.value(), id);
    }
}
