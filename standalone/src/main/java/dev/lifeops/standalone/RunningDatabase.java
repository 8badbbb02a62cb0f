package dev.lifeops.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The database of a LifeOps that runs in another process of the same account. */
record RunningDatabase(Path home) {

    private static final int LINE_OF_THE_PORT = 3;

    String url() throws IOException {
        return Database.url(port());
    }

    String password() throws IOException {
        return new DatabasePassword(postgres().resolve("password")).read();
    }

    /** PostgreSQL writes it down as soon as it listens. */
    private int port() throws IOException {
        var file = postgres().resolve("data").resolve("postmaster.pid");
        var lines = Files.exists(file) ? Files.readString(file).lines().toList() : List.<String>of();
        if (lines.size() <= LINE_OF_THE_PORT) {
            throw new Refusal("LifeOps is just starting or stopping: try again in a moment.");
        }
        return Integer.parseInt(lines.get(LINE_OF_THE_PORT).strip());
    }

    private Path postgres() {
        return home.resolve("postgres");
    }
}
