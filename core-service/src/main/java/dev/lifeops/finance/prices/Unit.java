package dev.lifeops.finance.prices;

/** What a price is told by. */
enum Unit {
    KG,
    L,
    PIECE
}
