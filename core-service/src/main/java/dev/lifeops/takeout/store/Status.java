package dev.lifeops.takeout.store;

/** How far an archive has come. */
public enum Status {
    UPLOADING,
    WAITING,
    WORKING,
    DONE,
    REFUSED,
    FAILED
}
