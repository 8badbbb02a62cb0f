package dev.lifeops.shared;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.IntFunction;

/** Reads a file that lies in chunks from anywhere, with one chunk of it in memory. */
public final class ChunkChannel implements SeekableByteChannel {

    private static final int NONE = -1;

    private final IntFunction<byte[]> chunks;
    private final int chunkSize;
    private final long size;
    private long position;
    private int number = NONE;
    private byte[] chunk = {};
    private boolean open = true;

    /** @param chunkSize of all but the last */
    public ChunkChannel(IntFunction<byte[]> chunks, int chunkSize, long size) {
        this.chunks = chunks;
        this.chunkSize = chunkSize;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer target) {
        if (position >= size) {
            return -1;
        }
        load(Math.toIntExact(position / chunkSize));
        var at = (int) (position % chunkSize);
        var count = Math.min(target.remaining(), chunk.length - at);
        target.put(chunk, at, count);
        position += count;
        return count;
    }

    private void load(int wanted) {
        if (wanted != number) {
            chunk = chunks.apply(wanted);
            number = wanted;
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long wanted) {
        position = wanted;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long wanted) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        chunk = new byte[0];
        number = NONE;
    }
}
