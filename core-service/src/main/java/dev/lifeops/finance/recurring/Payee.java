package dev.lifeops.finance.recurring;

import java.util.UUID;

/** The other party of one person's transactions, by the letters of its name. */
record Payee(UUID owner, String name) {}
