package dev.lifeops.health.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** What comes out of an archive, counted, and checked against what the archive promised. */
final class ZipContentStream extends FilterInputStream {

    private final ZippedFile file;
    private final ZipLimits limits;
    private final CRC32 checksum = new CRC32();
    private long count;

    ZipContentStream(InputStream content, ZippedFile file, ZipLimits limits) {
        super(content);
        this.file = file;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = readOrRefuse(buffer, offset, length);
        if (read < 0) {
            requirePromised();
            return read;
        }
        checksum.update(buffer, offset, read);
        count += read;
        limits.take(read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int readOrRefuse(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (FileRefused e) {
            throw e;
        } catch (IOException e) {
            throw FileRefused.damaged(file.name(), e);
        }
    }

    private void requirePromised() throws FileRefused {
        if (count != file.size() || checksum.getValue() != file.checksum()) {
            throw FileRefused.damaged(file.name(), new IOException("length or checksum differ"));
        }
    }
}
