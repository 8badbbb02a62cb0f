package dev.lifeops.health.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Rows in PostgreSQL's binary form of COPY, which neither side needs to print or to parse. */
final class CopyRows {

    private static final byte[] HEAD = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LONGEST_FIELD = 12;
    private static final int NO_FIELD = -1;
    private static final int NO_ROW = -1;

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 13);

    /** Forgets all rows. */
    void begin() {
        bytes.clear().put(HEAD);
    }

    CopyRows row(int fields) {
        room().putShort((short) fields);
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

    CopyRows addNull() {
        room().putInt(NO_FIELD);
        return this;
    }

    void end() {
        room().putShort((short) NO_ROW);
    }

    /** All rows, as often as wanted until others begin. */
    InputStream stream() {
        return new ByteArrayInputStream(bytes.array(), 0, bytes.position());
    }

    private ByteBuffer room() {
        if (bytes.remaining() < LONGEST_FIELD) {
            bytes = ByteBuffer.allocate(bytes.capacity() * 2).put(bytes.flip());
        }
        return bytes;
    }
}
