package dev.lifeops.ocr.check;

/** What speaks for an amount being the total. */
enum Witness {
    /** A row names it the total. */
    LABEL,
    /** A second row names it so too. */
    SECOND_LABEL,
    /** It is what the cash given and the change leave. */
    CASH_LESS_CHANGE,
    /** It was given in cash, and there was no change. */
    CASH,
    /** It was paid by card. */
    CARD,
    /** It is the subtotal with tax, service and rounding. */
    SUBTOTAL_AND_TAX,
    /** It is what the table of taxes comes to, each row of which fits its rate. */
    TAX_TABLE,
    /** It is another sum, rounded to what can be paid in coins. */
    ROUNDED,
    /** The items add up to it. */
    ITEMS,
    /** It stands on the receipt again. */
    REPEATED,
    /** The till's own record says so, in a code; no weight is needed, for it decides. */
    CODE
}
