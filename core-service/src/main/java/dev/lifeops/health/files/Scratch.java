package dev.lifeops.health.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Room for files that can only be read as files. */
@Component
@EnableConfigurationProperties(ScratchProperties.class)
public class Scratch {

    private final ScratchProperties properties;

    Scratch(ScratchProperties properties) {
        this.properties = properties;
    }

    /** A copy that only this process may read, until it is closed. */
    public Copy copyOf(HistoryFile file) throws IOException {
        Files.createDirectories(properties.folder());
        var path = Files.createTempFile(properties.folder(), "lifeops-import-", ".db");
        try (var bytes = file.open()) {
            Files.copy(bytes, path, StandardCopyOption.REPLACE_EXISTING);
            return new Copy(path);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** Such a file. */
    public record Copy(Path path) implements Closeable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }
}
