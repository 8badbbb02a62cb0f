package dev.lifeops.ocr.check;

/** The stable names of what can be wrong with a reading. */
public enum FindingCode {
    NO_TEXT,
    TOTAL_NOT_FOUND,
    DATE_NOT_FOUND,
    MERCHANT_NOT_FOUND,
    ITEMS_NOT_FOUND,
    AMBIGUOUS_DATE,
    ITEMS_DO_NOT_ADD_UP,
    ITEM_DOES_NOT_ADD_UP,
    TAX_DOES_NOT_ADD_UP,
    CHANGE_DOES_NOT_ADD_UP,
    TOTAL_DISPUTED,
    CODE_DISAGREES,
    SEVERAL_RECEIPTS
}
