package dev.lifeops.standalone;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The account of the operating system that this process runs under. */
final class CurrentAccount {

    private static final long UID = new UnixSystem().getUid();

    private CurrentAccount() {}

    static boolean isRoot() {
        return UID == 0;
    }

    /** By number, because an account in a container need not have a name. */
    static boolean owns(Path path) throws IOException {
        return ((Number) Files.getAttribute(path, "unix:uid")).longValue() == UID;
    }
}
