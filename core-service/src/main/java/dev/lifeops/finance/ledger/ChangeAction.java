package dev.lifeops.finance.ledger;

/** What a person did to a transaction. */
enum ChangeAction {
    CORRECTED,
    LINES_SPLIT,
    LINES_MERGED,
    LINE_DELETED,
    STRUCK
}
