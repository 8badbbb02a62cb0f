package dev.lifeops.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The database's password: random, made once, in a file that only its owner can read. */
record DatabasePassword(Path file) {

    private static final int BYTES = 32;

    String read() throws IOException {
        if (!Files.exists(file)) {
            throw new Refusal("The database's password %s is missing: put it back from a backup of the data folder."
                    .formatted(file));
        }
        return Files.readString(file).strip();
    }

    void make() throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(unfinished, ownerOnly);
        Files.writeString(unfinished, random() + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
