package dev.lifeops.statements.files;

import java.io.IOException;
import java.io.Reader;

/** Hands out a line at most at a time, so that whoever reads through a parser knows in which line it is. */
final class NumberedReader extends Reader {

    private static final int CHUNK = 1 << 14;

    private final Reader source;
    private final char[] chunk = new char[CHUNK];
    private int position;
    private int end;
    private int line = 1;
    private boolean atEndOfLine;

    NumberedReader(Reader source) {
        super(source);
        this.source = source;
    }

    /** The line that the last character was of, counted from 1. */
    int line() {
        return line;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == end && !fill()) {
            return -1;
        }
        if (atEndOfLine) {
            line++;
            atEndOfLine = false;
        }
        var count = 0;
        while (count < length && position < end && !atEndOfLine) {
            var character = chunk[position++];
            target[offset + count++] = character;
            atEndOfLine = character == '\n';
        }
        return count;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, source.read(chunk, 0, chunk.length));
        return end > 0;
    }

    /** Never, or a buffer on top would read on into the next line. */
    @Override
    public boolean ready() {
        return false;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
