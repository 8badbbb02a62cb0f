package dev.lifeops.ocr.parse;

/** What a row of a receipt tells. */
public enum RowKind {
    TOTAL,
    SUBTOTAL,
    TAX,
    ROUNDING,
    CASH,
    CARD,
    CHANGE,
    DISCOUNT,
    SAVINGS,
    COUNT,
    DEPOSIT,
    SERVICE,
    TIP,
    VOID,
    PLAIN
}
