package dev.lifeops.statements.imports;

import dev.lifeops.shared.UploadProblems;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Keeps a file on the disk while it is read, so that no database connection waits for a slow sender. */
@Component
@EnableConfigurationProperties(StatementProperties.class)
class Spool {

    private static final int CHUNK = 1 << 16;

    private final StatementProperties properties;

    Spool(StatementProperties properties) {
        this.properties = properties;
    }

    /** A file that only this process may read, until it is closed. */
    record Spooled(Path path) implements Closeable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    Spooled store(long announced, InputStream content) throws IOException {
        requireFits(announced);
        Files.createDirectories(properties.folder());
        var path = Files.createTempFile(properties.folder(), "lifeops-statement-", ".tmp");
        try {
            copy(content, path);
            return new Spooled(path);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private void copy(InputStream content, Path path) throws IOException {
        var size = 0L;
        try (var file = Files.newOutputStream(path)) {
            for (var chunk = next(content); chunk.length > 0; chunk = next(content)) {
                size += chunk.length;
                requireFits(size);
                file.write(chunk);
            }
        }
    }

    private static byte[] next(InputStream content) {
        try {
            return content.readNBytes(CHUNK);
        } catch (IOException _) {
            throw UploadProblems.brokenOff();
        }
    }

    private void requireFits(long size) {
        if (size > properties.largestFile().toBytes()) {
            throw UploadProblems.tooLarge(properties.largestFile());
        }
    }
}
