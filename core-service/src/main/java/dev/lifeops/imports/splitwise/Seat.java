package dev.lifeops.imports.splitwise;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the file, and who they are in the group.
 *
 * @param member of the group; null of one who is to be added, and of the person in a group that is to be opened
 * @param name what the group calls them, or will
 */
record Seat(String foreignName, @Nullable UUID member, String name, boolean isMe) {

    /** Whether somebody is to be added for them. */
    boolean isNew() {
        return member == null && !isMe;
    }

    Seat taken(UUID id) {
        return new Seat(foreignName, id, name, isMe);
    }
}
