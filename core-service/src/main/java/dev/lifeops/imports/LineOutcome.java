package dev.lifeops.imports;

/** What became of a line. */
enum LineOutcome {
    TAKEN,
    REFUSED
}
