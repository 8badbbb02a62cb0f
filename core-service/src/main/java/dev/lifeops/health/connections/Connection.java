package dev.lifeops.health.connections;

import dev.lifeops.health.source.SyncSource;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.connections.Complaint;
import dev.lifeops.shared.connections.Connected;
import dev.lifeops.shared.connections.ConnectionState;
import dev.lifeops.shared.vault.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connected source as it stands, in the words of its table. */
record Connection(
        UUID id,
        UserId person,
        SyncSource source,
        ConnectionState state,
        int consent,
        long run,
        Sealed tokens,
        @Nullable Range covered,
        int emptyDays,
        boolean backFilled,
        Instant updateDueAt,
        @Nullable Instant notBefore,
        @Nullable Instant nextSyncAt,
        Instant connectedAt,
        @Nullable Instant lastSuccessAt,
        int failures,
        @Nullable Complaint complaint)
        implements Connected {

    /** The days in the books, both included. */
    record Range(LocalDate from, LocalDate to) {}

    /** For what its tokens are sealed. */
    String purpose() {
        return purpose("tokens", person, source);
    }

    static String purpose(String what, UserId person, SyncSource source) {
        return "health/%s/%s/%s".formatted(what, person.value(), source);
    }
}
