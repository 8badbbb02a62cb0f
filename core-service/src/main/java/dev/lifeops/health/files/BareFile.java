package dev.lifeops.health.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;

/** An upload that is one file. */
record BareFile(Uploaded upload) implements HistoryFile {

    @Override
    public String name() {
        return upload.name();
    }

    @Override
    public long size() {
        return upload.size();
    }

    @Override
    public long stored() {
        return upload.size();
    }

    @Override
    public boolean isVouchedFor() {
        return false;
    }

    @Override
    public InputStream open() throws IOException {
        return new BufferedInputStream(Channels.newInputStream(upload.open()), 1 << 16);
    }
}
