package dev.lifeops.health.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how many bytes have been read of it. */
final class PositionStream extends FilterInputStream {

    private long position;

    PositionStream(InputStream bytes) {
        super(bytes);
    }

    long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        position += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        position += Math.max(0, read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
