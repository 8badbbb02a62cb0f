package dev.lifeops.receipts;

/** What is known of a receipt, and what the reader said about its reading. */
record Said(ReceiptContent content, ReaderNotes notes) {}
