package dev.lifeops.finance.ledger;

/** What a line is: something bought, or what lies between the things bought and the amount. */
enum LineType {
    ITEM,
    DISCOUNT,
    TAX,
    ROUNDING,
    OTHER,
    /** A part of what was bought with others; written by groups alone. */
    SHARE
}
