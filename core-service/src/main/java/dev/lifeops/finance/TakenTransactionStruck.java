package dev.lifeops.finance;

import dev.lifeops.identity.UserId;
import java.util.UUID;

/** A transaction that a payment within a group became is about to be gone; published inside what takes it away. */
public record TakenTransactionStruck(UserId owner, UUID payment) {}
