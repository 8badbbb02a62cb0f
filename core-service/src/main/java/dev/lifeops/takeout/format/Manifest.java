package dev.lifeops.takeout.format;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is in an archive, to the byte.
 *
 * @param person whose it is, by the id they had where it was made
 * @param files all of them but the manifest itself
 */
public record Manifest(
        String format, int version, String product, Instant createdAt, UUID person, List<FileEntry> files) {

    public static final String FORMAT = "lifeops-takeout";
    public static final int VERSION = 1;

    public static Manifest of(String product, Instant createdAt, UUID person, List<FileEntry> files) {
        return new Manifest(FORMAT, VERSION, product, createdAt, person, files);
    }
}
