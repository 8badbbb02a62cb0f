package dev.lifeops.takeout.intake;

import dev.lifeops.takeout.format.FileEntry;
import dev.lifeops.takeout.intake.Refusal.Why;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file out of an archive, which has to be, at its end, what the manifest promised. */
final class PromisedStream extends FilterInputStream {

    private final FileEntry promised;
    private final MessageDigest digest;
    private long count;
    private boolean ended;

    PromisedStream(InputStream content, FileEntry promised) {
        super(content);
        this.promised = promised;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        var read = readOrRefuse(buffer, offset, length);
        if (read > 0) {
            digest.update(buffer, offset, read);
            count += read;
            require(count <= promised.bytes());
        } else if (read < 0 && !ended) {
            ended = true;
            require(count == promised.bytes()
                    && HexFormat.of().formatHex(digest.digest()).equals(promised.sha256()));
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int readOrRefuse(byte[] buffer, int offset, int length) {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.damaged(e);
        }
    }

    private void require(boolean kept) {
        if (!kept) {
            throw new Refusal(Why.FILE_DIFFERS, "'%s' is not what the manifest says it is.".formatted(promised.path()));
        }
    }
}
