package dev.lifeops.receipts;

import dev.lifeops.identity.UserId;

/** A receipt is gone, its picture with it; published inside the transaction that removes it. */
public record ReceiptDeleted(ReceiptId receipt, UserId owner) {}
