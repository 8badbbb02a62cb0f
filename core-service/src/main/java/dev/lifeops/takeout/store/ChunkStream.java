package dev.lifeops.takeout.store;

import java.io.OutputStream;
import java.util.Arrays;

/** Cuts a stream into pieces. */
final class ChunkStream extends OutputStream {

    private final Behind pieces;
    private final byte[] chunk = new byte[Pieces.SIZE];
    private int filled;
    private int number;

    ChunkStream(Behind pieces) {
        this.pieces = pieces;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        var at = offset;
        var left = length;
        while (left > 0) {
            var count = Math.min(left, chunk.length - filled);
            System.arraycopy(bytes, at, chunk, filled, count);
            filled += count;
            at += count;
            left -= count;
            if (filled == chunk.length) {
                pass();
            }
        }
    }

    private void pass() {
        pieces.add(number++, Arrays.copyOf(chunk, filled));
        filled = 0;
    }

    @Override
    public void close() {
        try (pieces) {
            if (filled > 0) {
                pass();
            }
        }
    }
}
