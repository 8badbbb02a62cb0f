package dev.lifeops.receipts;

import java.util.UUID;

/** The identity of a receipt. */
public record ReceiptId(UUID value) {}
