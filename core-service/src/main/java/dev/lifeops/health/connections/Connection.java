package dev.lifeops.health.connections;

import dev.lifeops.health.source.SyncSource;
import dev.lifeops.identity.UserId;
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
        State state,
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
        @Nullable Complaint complaint) {

    enum State {
        CONNECTED,
        NEEDS_RECONNECT
    }

    /** The days in the books, both included. */
    record Range(LocalDate from, LocalDate to) {}

    /** What is wrong, for programs and for people. */
    record Complaint(String code, String detail) {}

    /** For what its tokens are sealed. */
    String purpose() {
        return purpose("tokens", person, source);
    }

    static String purpose(String what, UserId person, SyncSource source) {
        return "health/%s/%s/%s".formatted(what, person.value(), source);
    }
}
