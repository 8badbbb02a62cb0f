package dev.lifeops.health.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Fetches and unpacks one block in a thread of its own, while the one before is being parsed. */
final class ReadAhead extends InputStream {

    private static final int BLOCK = 1 << 18;

    private final InputStream bytes;
    private CompletableFuture<byte[]> next;
    private byte[] block = {};
    private int at;
    private boolean ended;

    ReadAhead(InputStream bytes) {
        this.bytes = bytes;
        next = ahead();
    }

    @Override
    public int read() throws IOException {
        return isExhausted() ? -1 : block[at++] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isExhausted()) {
            return -1;
        }
        var count = Math.min(length, block.length - at);
        System.arraycopy(block, at, buffer, offset, count);
        at += count;
        return count;
    }

    private boolean isExhausted() throws IOException {
        if (at == block.length && !ended) {
            block = fetched();
            at = 0;
            ended = block.length == 0;
            next = ended ? next : ahead();
        }
        return ended;
    }

    private byte[] fetched() throws IOException {
        try {
            return next.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case UncheckedIOException io -> throw io.getCause();
                case RuntimeException other -> throw other;
                case null, default -> throw e;
            }
        }
    }

    private CompletableFuture<byte[]> ahead() {
        return CompletableFuture.supplyAsync(this::fetch, Thread.ofVirtual().name("health-read-ahead")::start);
    }

    private byte[] fetch() {
        try {
            return bytes.readNBytes(BLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is still being fetched is waited for, since others read from the same archive. */
    @Override
    public void close() throws IOException {
        next.handle((_, _) -> true).join();
        bytes.close();
    }
}
