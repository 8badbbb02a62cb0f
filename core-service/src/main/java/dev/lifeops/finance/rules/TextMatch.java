package dev.lifeops.finance.rules;

/** How a text of a rule is compared with what is written, by letters alone. */
enum TextMatch {
    CONTAINS,
    EQUALS
}
