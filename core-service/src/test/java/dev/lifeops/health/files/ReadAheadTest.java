package dev.lifeops.health.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {

    private static final int BLOCK = 1 << 18;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK})
    void hands_on_every_byte_in_order(int size) throws IOException {
        var content = content(size);

        try (var ahead = new ReadAhead(new ByteArrayInputStream(content))) {
            assertThat(ahead.readAllBytes()).isEqualTo(content);
            assertThat(ahead.read()).isEqualTo(-1);
        }
    }

    @Test
    void hands_on_single_bytes_too() throws IOException {
        try (var ahead = new ReadAhead(new ByteArrayInputStream(new byte[] {7, -1}))) {
            assertThat(ahead.read()).isEqualTo(7);
            assertThat(ahead.read()).isEqualTo(255);
            assertThat(ahead.read()).isEqualTo(-1);
        }
    }

    @Test
    void fails_as_the_stream_behind_it_fails_when_the_reader_comes_there() throws IOException {
        var failure = new IOException("cut");
        var cut = new SequenceInputStream(new ByteArrayInputStream(content(BLOCK)), failing(failure));

        try (var ahead = new ReadAhead(cut)) {
            assertThat(ahead.readNBytes(BLOCK)).hasSize(BLOCK);
            assertThatThrownBy(ahead::read).isSameAs(failure);
        }
    }

    @Test
    void closes_the_stream_behind_it_only_when_nobody_reads_that_any_more() throws IOException {
        var isReading = new AtomicBoolean();
        var wasReading = new AtomicBoolean(true);
        var slow = new FilterInputStream(new ByteArrayInputStream(content(BLOCK))) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                isReading.set(true);
                LockSupport.parkNanos(1_000_000);
                var read = super.read(buffer, offset, length);
                isReading.set(false);
                return read;
            }

            @Override
            public void close() throws IOException {
                wasReading.set(isReading.get());
                super.close();
            }
        };

        new ReadAhead(slow).close();

        assertThat(wasReading).isFalse();
    }

    private static byte[] content(int size) {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private static InputStream failing(IOException failure) {
        return new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw failure;
            }
        };
    }
}
