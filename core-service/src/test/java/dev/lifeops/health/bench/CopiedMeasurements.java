package dev.lifeops.health.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** One COPY, in its binary form, into the table of measurements. */
final class CopiedMeasurements implements Closeable {

    private static final long EPOCH = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final byte[] HEAD = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private final PGCopyOutputStream copy;
    private final ByteBuffer row = ByteBuffer.allocate(64);
    private long count;

    CopiedMeasurements(Connection connection) throws SQLException, IOException {
        copy = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class),
                "copy health.measurement (start_at, seconds, value, origin, metric, key) from stdin with (format binary)");
        copy.write(HEAD);
    }

    void add(int origin, short metric, Instant start, int seconds, float value) throws IOException {
        row.clear()
                .putShort((short) 6)
                .putInt(Long.BYTES)
                .putLong((start.getEpochSecond() - EPOCH) * 1_000_000)
                .putInt(Integer.BYTES)
                .putInt(seconds)
                .putInt(Float.BYTES)
                .putFloat(value)
                .putInt(Integer.BYTES)
                .putInt(origin)
                .putInt(Short.BYTES)
                .putShort(metric)
                .putInt(Long.BYTES)
                .putLong(0);
        copy.write(row.array(), 0, row.position());
        count++;
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        copy.write(new byte[] {-1, -1});
        copy.close();
    }
}
