package dev.lifeops.identity;

import java.time.Instant;
import java.util.UUID;

/** What a person sees of their own account. */
public record Person(UUID id, String email, String displayName, Instant createdAt) {}
