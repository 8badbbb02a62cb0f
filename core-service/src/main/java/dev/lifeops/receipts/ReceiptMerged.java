package dev.lifeops.receipts;

import dev.lifeops.identity.UserId;

/** Two receipts were of one purchase, and one of them is gone; published inside the transaction that removes it. */
public record ReceiptMerged(ReceiptId kept, ReceiptId gone, UserId owner) {}
