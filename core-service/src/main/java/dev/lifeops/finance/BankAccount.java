package dev.lifeops.finance;

import java.util.UUID;

/** An account that a bank tells about. */
public record BankAccount(UUID id, String currency) {}
