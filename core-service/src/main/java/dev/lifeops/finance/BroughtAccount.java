package dev.lifeops.finance;

import java.util.UUID;

/** An account that other programs' entries are booked on. */
public record BroughtAccount(UUID id, String name, String currency, boolean archived) {}
