package dev.lifeops.health.files;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** The bytes of an upload, wherever they are kept. */
public interface Uploaded {

    /** The name that the person's machine gave it; empty where unknown. */
    String name();

    long size();

    /** Reads from anywhere; the caller closes it. */
    SeekableByteChannel open() throws IOException;
}
