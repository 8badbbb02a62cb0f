package dev.lifeops.statements.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of a bank on this machine's disk, and how it is written. */
public record StatementFile(Path path, StatementFormat format, Charset charset) {

    private static final int HEAD = 1 << 14;
    private static final int BUFFER = 1 << 16;

    /** Looks what it is; the charset only where nobody says it. */
    public static StatementFile of(Path path, @Nullable Charset wish) throws IOException, UnreadableFile {
        if (Files.size(path) == 0) {
            throw UnreadableFile.empty();
        }
        var charset = wish == null ? charsetOf(path) : wish;
        try (var reader = open(path, charset)) {
            var head = new char[HEAD];
            var length = Math.max(0, reader.read(head));
            return new StatementFile(path, StatementFormat.of(new String(head, 0, length)), charset);
        }
    }

    private static Charset charsetOf(Path path) throws IOException {
        try (var bytes = Files.newInputStream(path)) {
            return Encodings.of(bytes);
        }
    }

    Reader open() throws IOException {
        return open(path, charset);
    }

    InputStream bytes() throws IOException {
        return Files.newInputStream(path);
    }

    /** Letters that the charset does not know become question marks in a box: a wrong charset stops nothing. */
    private static Reader open(Path path, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset), BUFFER);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }
}
