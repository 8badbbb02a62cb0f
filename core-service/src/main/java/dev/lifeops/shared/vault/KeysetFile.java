package dev.lifeops.shared.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** Keys in a file that only its owner reads, there as a whole or not at all. */
record KeysetFile(Path path) {

    KeysetHandle read() {
        try {
            return parse(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException("the keys cannot be read from " + path, e);
        }
    }

    /** When several start at once, the first to write wins and all read the same. */
    void makeIfAbsent() {
        if (Files.exists(path)) {
            return;
        }
        try {
            var fresh = write(fresh());
            try {
                Files.createLink(path, fresh);
            } catch (FileAlreadyExistsException _) {
                // another one was faster
            } finally {
                Files.delete(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the keys cannot be kept in " + path, e);
        }
    }

    /** Adds a key that encrypts from now on; those before it go on decrypting. */
    void rotate() {
        try {
            var rotated = KeysetHandle.newBuilder(read())
                    .setConfiguration(TinkConfig2026.get())
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            Files.move(write(rotated), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the keys cannot be kept in " + path, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys cannot be rotated", e);
        }
    }

    private Path write(KeysetHandle keys) throws IOException {
        var folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        return Files.writeString(Files.createTempFile(folder, "keyset", ".new", ownerOnly), format(keys));
    }

    private static KeysetHandle fresh() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TinkConfig2026.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    static KeysetHandle parse(String json) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(json, TinkConfig2026.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this is no keyset of Tink", e);
        }
    }

    static String format(KeysetHandle keys) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys, TinkConfig2026.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys cannot be written down", e);
        }
    }
}
