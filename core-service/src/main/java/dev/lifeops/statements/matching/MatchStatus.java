package dev.lifeops.statements.matching;

/** What became of a match. */
enum MatchStatus {
    PROPOSED,
    JOINED,
    REJECTED,
    UNDONE
}
