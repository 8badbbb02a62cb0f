package dev.lifeops.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Where backups lie, each under its own name only once it is whole and on the disk. */
record BackupFolder(Path path, Clock clock) {

    private static final String SUFFIX = ".tar.gz";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'lifeops-'yyyyMMdd'T'HHmmss'Z" + SUFFIX + "'");

    Path make(HomeCopy copy) throws IOException, SQLException {
        Files.createDirectories(path);
        var backup = path.resolve(NAME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        var unfinished = path.resolve("." + backup.getFileName());
        try {
            var sum = write(copy, unfinished);
            Files.writeString(path.resolve(backup.getFileName() + ".sha256"), sum + "  " + backup.getFileName() + "\n");
            Files.move(unfinished, backup, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        copy.note(backup.getFileName().toString(), Files.size(backup));
        return backup;
    }

    /** Readable by nobody else from its first byte on. */
    private static String write(HomeCopy copy, Path file) throws IOException, SQLException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly);
        var digest = sha256();
        try (var output = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            copy.writeTo(output);
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Called once a newer one is there, so that the last one never goes. */
    void forgetOlderThan(Duration age) throws IOException {
        var limit = clock.instant().minus(age);
        try (var backups = Files.newDirectoryStream(path, "lifeops-*" + SUFFIX + "*")) {
            for (var backup : backups) {
                if (Files.getLastModifiedTime(backup).toInstant().isBefore(limit)) {
                    Files.delete(backup);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
