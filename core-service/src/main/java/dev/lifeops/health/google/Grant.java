package dev.lifeops.health.google;

import org.jspecify.annotations.Nullable;

/**
 * What Google gave for a code.
 *
 * @param account Google's number of the account that consented; null where Google does not tell
 */
public record Grant(Tokens tokens, @Nullable String account) {}
