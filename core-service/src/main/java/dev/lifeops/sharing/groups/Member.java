package dev.lifeops.sharing.groups;

import dev.lifeops.identity.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a group.
 *
 * @param person whose account it is, where they have one and accepted
 * @param email whose account may accept
 */
public record Member(
        UUID id,
        UUID group,
        @Nullable UserId person,
        String name,
        @Nullable String email,
        @Nullable Instant leftAt) {

    /** How somebody belongs to a group. */
    enum Status {
        JOINED,
        INVITED,
        NAMED,
        LEFT
    }

    Status status() {
        if (leftAt != null) {
            return Status.LEFT;
        }
        if (person != null) {
            return Status.JOINED;
        }
        return email == null ? Status.NAMED : Status.INVITED;
    }

    boolean isJoined() {
        return status() == Status.JOINED;
    }

    /** Whether there is nobody behind it, nor will be. */
    boolean isName() {
        return status() == Status.NAMED;
    }
}
