package dev.lifeops.statements.connections;

/** What becomes of the entries that a connection brought. */
enum EntriesChoice {
    KEEP,
    REMOVE
}
