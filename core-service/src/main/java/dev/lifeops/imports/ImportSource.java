package dev.lifeops.imports;

/** Where something comes from. */
public enum ImportSource {
    FIREFLY,
    SPLITWISE
}
