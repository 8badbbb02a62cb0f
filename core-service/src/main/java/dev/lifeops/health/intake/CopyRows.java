package dev.lifeops.health.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's binary form of COPY, which neither side needs to print or to parse. */
final class CopyRows {

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final byte[] HEAD = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LONGEST_FIELD = 12;
    private static final int NO_FIELD = -1;
    private static final int NO_ROW = -1;

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 13).put(HEAD);
    private int rows;

    CopyRows row(int fields) {
        room().putShort((short) fields);
        rows++;
        return this;
    }

    CopyRows add(int value) {
        room().putInt(Integer.BYTES).putInt(value);
        return this;
    }

    CopyRows add(long value) {
        room().putInt(Long.BYTES).putLong(value);
        return this;
    }

    CopyRows add(float value) {
        room().putInt(Float.BYTES).putFloat(value);
        return this;
    }

    CopyRows add(short value) {
        room().putInt(Short.BYTES).putShort(value);
        return this;
    }

    CopyRows add(Instant value) {
        return add(ChronoUnit.MICROS.between(EPOCH, value));
    }

    CopyRows addOrNull(@Nullable Short value) {
        if (value != null) {
            return add(value.shortValue());
        }
        room().putInt(NO_FIELD);
        return this;
    }

    int count() {
        return rows;
    }

    /** All rows to be sent; nothing may be added any more. */
    InputStream finished() {
        room().putShort((short) NO_ROW);
        var sent = new byte[bytes.position()];
        bytes.get(0, sent);
        return new ByteArrayInputStream(sent);
    }

    void clear() {
        bytes.clear().put(HEAD);
        rows = 0;
    }

    private ByteBuffer room() {
        if (bytes.remaining() < LONGEST_FIELD) {
            bytes = ByteBuffer.allocate(bytes.capacity() * 2).put(bytes.flip());
        }
        return bytes;
    }
}
