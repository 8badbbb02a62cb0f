package dev.lifeops.finance.currencies;

/** Who says what a currency is worth. */
public enum RateSource {
    /** Nobody needs to: the currencies are one. */
    SAME,
    /** The European Central Bank, maybe by way of the euro. */
    ECB,
    /** A person. */
    MANUAL
}
