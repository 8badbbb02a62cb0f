package dev.lifeops.statements.imports;

/** What became of a line of a file. */
enum LineOutcome {
    NEW,
    KNOWN,
    UNREADABLE
}
