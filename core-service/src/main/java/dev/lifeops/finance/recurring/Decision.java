package dev.lifeops.finance.recurring;

/** What a person says of something that seems to come back by itself. */
enum Decision {
    CONFIRMED,
    DISMISSED
}
