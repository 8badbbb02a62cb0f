package dev.lifeops.sharing.parting;

/** By what an amount is parted. */
public enum Method {
    EQUALLY,
    SHARES,
    PERCENTAGE,
    EXACT
}
