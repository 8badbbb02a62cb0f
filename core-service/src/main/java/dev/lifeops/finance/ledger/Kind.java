package dev.lifeops.finance.ledger;

/** Which way the money went; the amount itself is never negative. */
enum Kind {
    EXPENSE,
    INCOME,
    REFUND,
    TRANSFER
}
