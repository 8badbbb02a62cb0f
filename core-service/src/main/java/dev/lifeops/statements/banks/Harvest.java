package dev.lifeops.statements.banks;

import java.util.List;
import java.util.Set;

/**
 * An answer.
 *
 * @param removed the ids of entries that are no more
 * @param complete the accounts of which every pending entry is in the answer, so that those that are not are gone
 * @param cursor to go on from, once all of this is stored
 * @param more whether older entries are left to be asked for
 */
public record Harvest(
        Overview overview,
        List<RemoteEntry> entries,
        Set<String> removed,
        Set<String> complete,
        String cursor,
        boolean more) {}
