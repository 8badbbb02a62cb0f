package dev.lifeops.statements.banks;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param cursor how far the service was read, as it said itself; null for a first time
 * @param wanted the ids of the accounts that count
 * @param isLook whether what is new is asked for, or what is older than what was read
 * @param failures in a row before this
 */
public record Question(@Nullable String cursor, Set<String> wanted, boolean isLook, int failures) {}
