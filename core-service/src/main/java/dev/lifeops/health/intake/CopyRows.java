package dev.lifeops.health.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Measurements in PostgreSQL's binary form of COPY, which neither side needs to print or to parse. */
final class CopyRows {

    private static final byte[] HEAD = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final short FIELDS = 7;
    private static final int LONGEST_ROW =
            Short.BYTES + FIELDS * Integer.BYTES + 2 * Long.BYTES + 3 * Integer.BYTES + 2 * Short.BYTES;
    private static final int NO_FIELD = -1;
    private static final short NO_ROW = -1;

    private final ByteBuffer bytes;

    private CopyRows(int rows) {
        bytes = ByteBuffer.allocate(HEAD.length + rows * LONGEST_ROW + Short.BYTES);
    }

    static CopyRows of(List<MeasurementRow> rows) {
        var copy = new CopyRows(rows.size());
        copy.bytes.put(HEAD);
        rows.forEach(copy::add);
        copy.bytes.putShort(NO_ROW);
        return copy;
    }

    private void add(MeasurementRow row) {
        bytes.putShort(FIELDS)
                .putInt(Long.BYTES)
                .putLong(row.start())
                .putInt(Long.BYTES)
                .putLong(row.key());
        bytes.putInt(Integer.BYTES).putInt(row.seconds()).putInt(Float.BYTES).putFloat(row.value());
        bytes.putInt(Integer.BYTES).putInt(row.origin()).putInt(Short.BYTES).putShort(row.metric());
        if (row.offset() == Offsets.NONE) {
            bytes.putInt(NO_FIELD);
        } else {
            bytes.putInt(Short.BYTES).putShort(row.offset());
        }
    }

    /** All rows, as often as wanted. */
    InputStream stream() {
        return new ByteArrayInputStream(bytes.array(), 0, bytes.position());
    }
}
