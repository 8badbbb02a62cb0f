package dev.lifeops.health.files.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows what the last byte was that was read of it. */
final class LastByte extends FilterInputStream {

    private int last;

    LastByte(InputStream bytes) {
        super(bytes);
    }

    boolean isLineBreak() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        last = read < 0 ? last : read;
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        last = read > 0 ? buffer[offset + read - 1] : last;
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
