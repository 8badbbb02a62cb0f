package dev.lifeops.statements.matching;

/** In which way entries and transactions make one. */
enum MatchKind {
    ONE_TO_ONE,
    TIP,
    FOREIGN_CURRENCY,
    SEVERAL_RECEIPTS,
    PART_PAYMENTS
}
