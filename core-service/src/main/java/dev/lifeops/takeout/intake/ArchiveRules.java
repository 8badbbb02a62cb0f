package dev.lifeops.takeout.intake;

import dev.lifeops.takeout.intake.Refusal.Why;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What the directory of an archive may say, before any of it is unpacked. */
final class ArchiveRules {

    private static final int MOST_FILES = 300_000;

    /** Rows of JSON shrink to a twentieth, a bomb to a thousandth. */
    private static final long GREATEST_RATIO = 200;

    private static final long ALWAYS_ALLOWED = 16L << 20;
    private static final long NEVER_ALLOWED = 256L << 30;

    private final ZipFile zip;
    private final long most;
    private long total;

    ArchiveRules(ZipFile zip, long size) {
        this.zip = zip;
        most = Math.min(Math.max(ALWAYS_ALLOWED, size * GREATEST_RATIO), NEVER_ALLOWED);
    }

    /** All files by their paths. */
    Map<String, ZipArchiveEntry> files() {
        var files = new HashMap<String, ZipArchiveEntry>();
        for (var entry : Collections.list(zip.getEntries())) {
            check(entry);
            require(files.put(entry.getName(), entry) == null, Why.FILE_UNEXPECTED, "A file is in the archive twice.");
            require(files.size() <= MOST_FILES, Why.ARCHIVE_TOO_LARGE, "The archive holds too many files.");
        }
        return files;
    }

    private void check(ZipArchiveEntry entry) {
        require(
                isSafe(entry.getName()) && isSafe(rawName(entry)),
                Why.UNSAFE_NAME,
                "A file has a name that leads out.");
        require(
                !entry.isDirectory() && !entry.isUnixSymlink(),
                Why.FILE_UNEXPECTED,
                "A folder or link is in the archive.");
        require(
                !entry.getGeneralPurposeBit().usesEncryption() && zip.canReadEntryData(entry),
                Why.NOT_A_TAKEOUT,
                "A file in the archive is encrypted or packed in an unknown way.");
        require(
                entry.getSize() >= 0 && entry.getSize() <= most - total,
                Why.ARCHIVE_TOO_LARGE,
                "The archive holds more than its size can be believed to hold.");
        total += entry.getSize();
    }

    /** The name as it is in the archive: the library has made slashes of backslashes. */
    private static String rawName(ZipArchiveEntry entry) {
        var raw = entry.getRawName();
        return raw == null ? entry.getName() : new String(raw, StandardCharsets.ISO_8859_1);
    }

    private static boolean isSafe(String name) {
        return !name.startsWith("/")
                && !name.matches("^[A-Za-z]:.*")
                && name.indexOf('\\') < 0
                && name.indexOf('\0') < 0
                && Arrays.stream(name.split("/", -1)).noneMatch(part -> part.equals("..") || part.isEmpty());
    }

    private static void require(boolean holds, Why otherwise, String message) {
        if (!holds) {
            throw new Refusal(otherwise, message);
        }
    }
}
