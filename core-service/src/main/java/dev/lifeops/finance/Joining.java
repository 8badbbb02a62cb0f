package dev.lifeops.finance;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A transaction moves to the account whose bank has told of it.
 *
 * @param bankLine that told of it
 * @param accountAmount what the account was charged, in its own currency
 * @param tip what was paid beyond the transaction's amount and becomes a line of its own; else zero
 */
public record Joining(UUID transaction, UUID bankLine, BankAccount account, BigDecimal accountAmount, BigDecimal tip) {}
