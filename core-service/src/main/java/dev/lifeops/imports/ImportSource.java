package dev.lifeops.imports;

/** Where something comes from. */
enum ImportSource {
    FIREFLY
}
