package dev.lifeops.finance.rules;

/** The kinds of transactions that a rule can ask for. */
enum Direction {
    EXPENSE,
    INCOME,
    REFUND,
    TRANSFER
}
