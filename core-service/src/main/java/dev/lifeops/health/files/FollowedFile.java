package dev.lifeops.health.files;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A file of which is known how far it has been read. */
final class FollowedFile implements HistoryFile {

    private final HistoryFile file;
    private @Nullable PositionStream stream;

    FollowedFile(HistoryFile file) {
        this.file = file;
    }

    /** In bytes of the upload. */
    long position() {
        var read = stream == null ? 0 : stream.position();
        return size() == 0 ? 0 : Math.round((double) stored() * read / size());
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public long stored() {
        return file.stored();
    }

    @Override
    public boolean isVouchedFor() {
        return file.isVouchedFor();
    }

    @Override
    public InputStream open() throws IOException {
        var opened = new PositionStream(new ReadAhead(file.open()));
        stream = opened;
        return opened;
    }
}
