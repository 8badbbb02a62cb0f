package dev.lifeops.health.imports;

/** Somebody has cancelled the import that is being read. */
final class ImportStopped extends RuntimeException {

    ImportStopped() {
        super("the import was cancelled", null, false, false);
    }
}
