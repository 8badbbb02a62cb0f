package dev.lifeops.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Data folders after a first start, made once and copied from then on, since a first start takes its time. */
final class PreparedHome {

    private static final Path ORIGINAL = make();

    private PreparedHome() {}

    static Path copyTo(Path folder) throws IOException, InterruptedException {
        new ProcessBuilder("cp", "-R", "-p", ORIGINAL.toString(), folder.toString())
                .inheritIO()
                .start()
                .waitFor();
        return folder;
    }

    private static Path make() {
        try {
            var parent = Files.createTempDirectory("lifeops");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(parent)));
            var folder = parent.resolve("home");
            try (var home = Home.claim(folder)) {
                var database = new Database(home, FreePorts.one());
                database.start();
                database.stop();
            }
            return folder;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("no data folder could be prepared", e);
        }
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
