package dev.lifeops.ocr.parse.language;

/** What a row of a receipt tells. */
public enum RowKind {
    TOTAL,
    /** What is to be paid when a deposit comes on top of the total. */
    DUE,
    SUBTOTAL,
    /** The sum so far at the foot of a page, and again at the head of the next. */
    CARRIED,
    TAX,
    TAX_TABLE,
    ROUNDING,
    SERVICE,
    TIP,
    DEPOSIT,
    CASH,
    CARD,
    /** Paid in a way the row does not name. */
    PAYMENT,
    CHANGE,
    DISCOUNT,
    /** What was saved in all: a checksum, never a line. */
    SAVINGS,
    COUNT,
    VOID,
    /** Neither paid nor charged: what a tip would come to, or a thing's usual price. */
    NOTE,
    PLAIN
}
