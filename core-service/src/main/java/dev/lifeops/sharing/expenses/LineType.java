package dev.lifeops.sharing.expenses;

/** What a line of an expense is: something bought, or what lies beside the things bought. */
public enum LineType {
    ITEM,
    DISCOUNT,
    TAX,
    ROUNDING,
    OTHER
}
