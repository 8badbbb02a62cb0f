package dev.lifeops.health.intake;

import dev.lifeops.identity.UserId;

/** Days of a person were marked in the transaction at hand. */
public record DaysChanged(UserId person) {}
