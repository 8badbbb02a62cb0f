package dev.lifeops.health.files;

import java.io.IOException;
import java.io.InputStream;

/** A file, by itself or out of an archive. */
public interface HistoryFile {

    /** With its folders; empty where it has none. */
    String name();

    /** How long it is, read out of its archive. */
    long size();

    /** How much of the upload it takes. */
    long stored();

    /** Whether a checksum vouches for its last byte; else it may have been cut on the way here. */
    boolean isVouchedFor();

    /** From its first byte, as often as wanted. */
    InputStream open() throws IOException;
}
