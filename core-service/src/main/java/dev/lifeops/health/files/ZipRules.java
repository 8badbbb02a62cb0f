package dev.lifeops.health.files;

import dev.lifeops.health.files.FileRefused.Why;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What an archive must not hold: nothing of it is ever unpacked to a place of its own choice, but honest ones have none. */
final class ZipRules {

    private static final int MOST_FILES = 200_000;

    private final ZipFile archive;
    private final Set<String> names = new HashSet<>();

    ZipRules(ZipFile archive) {
        this.archive = archive;
    }

    void check(ZipArchiveEntry entry) throws FileRefused {
        var name = entry.getName();
        require(
                isSafe(name) && isSafe(rawName(entry)),
                Why.UNSAFE_NAME,
                "The archive has a name in it that leads out of it.");
        require(names.add(name), Why.DUPLICATE_NAME, "The archive holds the name '%s' twice.".formatted(name));
        require(names.size() <= MOST_FILES, Why.ARCHIVE_OF_TOO_MANY_FILES, "The archive holds too many files.");
        require(!entry.isUnixSymlink(), Why.LINK_IN_ARCHIVE, "The archive holds a link: '%s'.".formatted(name));
        require(
                !entry.getGeneralPurposeBit().usesEncryption(),
                Why.FILE_ENCRYPTED,
                "The archive is encrypted. Take the encryption away and send it again.");
        require(
                archive.canReadEntryData(entry),
                Why.COMPRESSION_UNKNOWN,
                "'%s' is compressed in a way that is not known.".formatted(name));
    }

    /** The name as it is in the archive: the library has made slashes of backslashes. */
    private static String rawName(ZipArchiveEntry entry) {
        var raw = entry.getRawName();
        return raw == null ? entry.getName() : new String(raw, StandardCharsets.ISO_8859_1);
    }

    private static void require(boolean holds, Why otherwise, String message) throws FileRefused {
        if (!holds) {
            throw FileRefused.because(otherwise, message);
        }
    }

    private static boolean isSafe(String name) {
        return !name.startsWith("/")
                && !name.matches("^[A-Za-z]:.*")
                && name.indexOf('\\') < 0
                && name.indexOf('\0') < 0
                && Arrays.stream(name.split("/", -1)).noneMatch(".."::equals);
    }
}
