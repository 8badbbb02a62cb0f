package dev.lifeops.finance;

import dev.lifeops.identity.UserId;
import java.util.UUID;

/** An expense that a group shares is about to be gone; published inside the transaction that takes it away. */
public record SplitTransactionStruck(UserId owner, UUID transaction) {}
