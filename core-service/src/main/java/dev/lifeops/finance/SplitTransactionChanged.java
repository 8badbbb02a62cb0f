package dev.lifeops.finance;

import dev.lifeops.identity.UserId;
import java.util.UUID;

/** An expense that a group shares is not what it was; published inside the transaction that changes it. */
public record SplitTransactionChanged(UserId owner, UUID transaction) {}
