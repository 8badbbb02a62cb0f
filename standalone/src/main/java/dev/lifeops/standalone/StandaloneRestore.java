package dev.lifeops.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Makes a backup the data folder; what is there is moved aside, and only where that was asked for. */
public final class StandaloneRestore {

    private static final String REPLACE = "--replace";

    private StandaloneRestore() {}

    static void main(String[] arguments) throws IOException, SQLException {
        try {
            var replace = List.of(arguments).contains(REPLACE);
            System.out.println(restore(Settings.from(System.getenv()), Path.of(arguments[0]), replace));
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private static String restore(Settings settings, Path backup, boolean replace) throws IOException, SQLException {
        var home = settings.home();
        Home.inspect(home);
        if (Home.holdsData(home) && !replace) {
            throw new Refusal("The data folder %s holds data already: give %s to move it aside, or set LIFEOPS_HOME."
                    .formatted(home, REPLACE));
        }
        var unpacked = unpacked(backup, home);
        recoverOrForget(unpacked, settings);
        var before = moveAside(home);
        Files.move(unpacked, home);
        return before.map(aside -> "Restored; what was there before is in " + aside)
                .orElse("Restored: ./lifeops run starts it");
    }

    private static Path unpacked(Path backup, Path home) throws IOException {
        var folder = home.resolveSibling(home.getFileName() + ".restored");
        try {
            Folders.delete(folder);
            Folders.make(folder, unfinished -> HomeArchive.unpack(backup, unfinished));
            return folder;
        } catch (IOException e) {
            throw new Refusal("%s cannot be restored: %s. Nothing was changed.".formatted(backup, Reasons.of(e)), e);
        }
    }

    /** What cannot start is not worth replacing anything for. */
    private static void recoverOrForget(Path folder, Settings settings) throws IOException, SQLException {
        var recovered = false;
        try {
            recover(folder, settings);
            recovered = true;
        } finally {
            if (!recovered) {
                Folders.delete(folder);
            }
        }
    }

    private static void recover(Path folder, Settings settings) throws IOException, SQLException {
        System.setProperty("lifeops.logs", folder.resolve("logs").toString());
        try (var home = Home.claim(folder)) {
            var database = new Database(home, settings.ports().databaseOrFree());
            try {
                database.start();
            } finally {
                database.stop();
            }
        }
    }

    private static Optional<Path> moveAside(Path home) throws IOException {
        if (!Home.holdsData(home)) {
            Folders.delete(home);
            return Optional.empty();
        }
        var aside = home.resolveSibling(home.getFileName() + ".replaced");
        for (var number = 2; Files.exists(aside); number++) {
            aside = home.resolveSibling(home.getFileName() + ".replaced-" + number);
        }
        return Optional.of(Files.move(home, aside));
    }
}
