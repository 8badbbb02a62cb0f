package dev.lifeops.finance.accounts;

/** What kind of place money lies in. */
enum AccountType {
    CASH,
    BANK,
    CARD,
    SAVINGS,
    /** What a group owes its person; made and kept by the group. */
    SHARED
}
