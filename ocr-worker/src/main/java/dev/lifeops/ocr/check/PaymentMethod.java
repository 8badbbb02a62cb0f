package dev.lifeops.ocr.check;

/** How a receipt was paid. */
public enum PaymentMethod {
    CASH,
    CARD,
    OTHER
}
