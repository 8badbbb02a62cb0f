package dev.lifeops.finance;

/** What a bank said of a movement, and what it says now; both bear the same id. */
public record Correction(BankLine before, BankLine now) {}
