package dev.lifeops.identity;

import java.util.UUID;

/** The identity of a person with an account. */
public record UserId(UUID value) {}
