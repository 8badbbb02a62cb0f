package dev.lifeops.takeout.store;

/** What an archive is here for. */
public enum Kind {
    TAKEOUT,
    IMPORT
}
