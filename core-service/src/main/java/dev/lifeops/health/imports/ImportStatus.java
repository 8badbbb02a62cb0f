package dev.lifeops.health.imports;

/** How far an import has come. */
enum ImportStatus {
    UPLOADING,
    WAITING,
    READING,
    DONE,
    REFUSED,
    FAILED,
    CANCELLED;

    boolean isFinal() {
        return this != UPLOADING && this != WAITING && this != READING;
    }
}
