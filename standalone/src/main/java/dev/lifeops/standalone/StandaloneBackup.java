package dev.lifeops.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/** Backs the data folder up, whether or not LifeOps runs on it. */
public final class StandaloneBackup {

    private StandaloneBackup() {}

    static void main(String[] arguments) throws IOException, SQLException {
        try {
            var settings = Settings.from(System.getenv());
            var keptFor = Settings.backupsKeptFor(System.getenv());
            // two processes must not turn over one log
            System.setProperty(
                    "lifeops.logs",
                    settings.home().resolve("logs").resolve("backup").toString());
            System.out.println("Backed up to " + backUp(settings, Path.of(arguments[0]), keptFor));
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private static Path backUp(Settings settings, Path folder, Duration keptFor) throws IOException, SQLException {
        var backups = new BackupFolder(folder, Clock.systemUTC());
        var made = Home.isInUse(settings.home())
                ? copyRunning(new RunningDatabase(settings.home()), settings.home(), backups)
                : copyAlone(settings, backups);
        backups.forgetOlderThan(keptFor);
        return made;
    }

    private static Path copyRunning(RunningDatabase database, Path home, BackupFolder backups)
            throws IOException, SQLException {
        return backups.make(new HomeCopy(home, database.url(), database.password()));
    }

    private static Path copyAlone(Settings settings, BackupFolder backups) throws IOException, SQLException {
        if (!Home.holdsData(settings.home())) {
            throw new Refusal("There is nothing to back up in %s.".formatted(settings.home()));
        }
        try (var home = Home.claim(settings.home())) {
            var database = new Database(home, settings.ports().databaseOrFree());
            try {
                database.start();
                return backups.make(new HomeCopy(home.folder(), database.url(), database.password()));
            } finally {
                database.stop();
            }
        }
    }
}
