package dev.lifeops.finance;

/** What kind of account a bank leads. */
public enum BankAccountKind {
    BANK,
    CARD,
    SAVINGS
}
