package dev.lifeops.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that keeps everything: marked as LifeOps's own, readable by its owner only, and used by
 * one process at a time.
 */
final class Home implements AutoCloseable {

    static final String MARKER = "lifeops-home";
    static final String KEYSET = "health-keyset.json";

    private static final String LOCK = "lock";
    private static final int FORMAT = 1;

    private final Path folder;
    private final FileLock lock;

    private Home(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Refuses a folder that cannot be used, without changing anything in it. */
    static void inspect(Path folder) {
        try {
            if (Files.exists(folder)) {
                requireOwnFolder(folder);
                requireOwnContent(folder);
                requireIdle(folder);
            }
        } catch (IOException e) {
            throw new Refusal("The data folder %s cannot be read: %s.".formatted(folder, Reasons.of(e)), e);
        }
    }

    /** Takes the folder for this process, and makes it where it is missing. */
    static Home claim(Path folder) {
        inspect(folder);
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.writeString(folder.resolve(MARKER), FORMAT + "\n");
            var home = new Home(folder, lock(folder));
            Files.createDirectories(home.logs());
            return home;
        } catch (IOException e) {
            throw new Refusal(
                    "The data folder %s cannot be written to: %s. Set LIFEOPS_HOME to another one."
                            .formatted(folder, Reasons.of(e)),
                    e);
        }
    }

    private static void requireOwnFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Refusal("LIFEOPS_HOME %s is a file, not a folder.".formatted(folder));
        }
        if (!CurrentAccount.owns(folder)) {
            throw new Refusal("The data folder %s belongs to %s: start LifeOps as that user, or set LIFEOPS_HOME."
                    .formatted(folder, Files.getOwner(folder).getName()));
        }
        if (!Files.isWritable(folder)) {
            throw new Refusal(
                    "The data folder %s cannot be written to: set LIFEOPS_HOME to another one.".formatted(folder));
        }
    }

    private static void requireOwnContent(Path folder) throws IOException {
        var marker = folder.resolve(MARKER);
        if (!Files.exists(marker)) {
            requireEmpty(folder);
            return;
        }
        var format = Files.readString(marker).strip();
        // empty where the disk was full in that moment
        if (!format.isEmpty() && !format.equals(String.valueOf(FORMAT))) {
            throw new Refusal("The data folder %s is of a newer LifeOps (format %s, this one knows %d): update LifeOps."
                    .formatted(folder, format, FORMAT));
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (var content = Files.newDirectoryStream(folder)) {
            if (content.iterator().hasNext()) {
                throw new Refusal("The folder %s holds files that are not LifeOps's: set LIFEOPS_HOME to a new folder."
                        .formatted(folder));
            }
        }
    }

    private static void requireIdle(Path folder) throws IOException {
        if (Files.exists(folder.resolve(LOCK))) {
            lock(folder).acquiredBy().close();
        }
    }

    /** Whether there is a database in that folder. */
    static boolean holdsData(Path folder) {
        return Files.exists(folder.resolve("postgres").resolve("data"));
    }

    /** Whether a LifeOps works on that folder. */
    static boolean isInUse(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(LOCK))) {
            return false;
        }
        try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        var channel = FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new Refusal("LifeOps already runs on the data folder %s: stop it first, or set LIFEOPS_HOME."
                    .formatted(folder));
        }
        return lock;
    }

    Path folder() {
        return folder;
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    /** The keys that encrypt the tokens of connected sources. */
    Path keyset() {
        return folder.resolve(KEYSET);
    }

    /** What may be thrown away at any time while nothing runs. */
    Path temporary() {
        return folder.resolve("tmp");
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }
}
