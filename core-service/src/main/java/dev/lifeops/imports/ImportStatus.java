package dev.lifeops.imports;

/** Whether an import still counts. */
enum ImportStatus {
    DONE,
    UNDONE
}
