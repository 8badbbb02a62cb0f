package dev.lifeops.finance;

import java.util.UUID;

/** A category by its name. */
public record BroughtCategory(UUID id, String name) {}
