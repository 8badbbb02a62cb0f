package dev.lifeops.statements.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines with their numbers; of one that is longer than any statement's, only the beginning. */
final class Lines {

    private static final int LONGEST = 20_000;

    private final BufferedReader reader;
    private int number;

    Lines(Reader source) {
        this.reader = new BufferedReader(source, 1 << 16);
    }

    /** Of the line that was read last, counted from 1. */
    int number() {
        return number;
    }

    @Nullable String next() throws IOException {
        var character = reader.read();
        if (character < 0) {
            return null;
        }
        number++;
        var line = new StringBuilder(128);
        while (character >= 0 && character != '\n') {
            if (character != '\r' && character != '\0' && line.length() < LONGEST) {
                line.append((char) character);
            }
            character = reader.read();
        }
        return line.toString();
    }
}
