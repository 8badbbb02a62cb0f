package dev.lifeops.statements.imports;

/** Whether an import still counts. */
enum ImportStatus {
    DONE,
    UNDONE
}
