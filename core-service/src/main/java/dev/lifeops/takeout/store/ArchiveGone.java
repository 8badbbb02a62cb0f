package dev.lifeops.takeout.store;

/** Somebody has deleted the archive that is being worked on. */
public final class ArchiveGone extends RuntimeException {

    public ArchiveGone() {
        super("the archive was deleted", null, false, false);
    }
}
