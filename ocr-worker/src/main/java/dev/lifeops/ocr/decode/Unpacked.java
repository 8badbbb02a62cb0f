package dev.lifeops.ocr.decode;

import dev.lifeops.ocr.decode.UnreadableFile.Reason;
import java.io.ByteArrayOutputStream;

/** What comes out of a file's packed streams, up to a bound for each and for all together. */
final class Unpacked extends ByteArrayOutputStream {

    private static final int MAX_STREAM = 64 * 1024 * 1024;
    private static final long MAX_FILE = 4L * MAX_STREAM;

    private long total;

    @Override
    public synchronized void write(int b) {
        admit(1);
        super.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        admit(length);
        super.write(bytes, offset, length);
    }

    private void admit(int length) {
        total += length;
        if (total > MAX_FILE || size() + (long) length > MAX_STREAM) {
            throw new UnreadableFile(Reason.TOO_COMPLEX, "The PDF file unpacks to far more than it is.");
        }
    }
}
