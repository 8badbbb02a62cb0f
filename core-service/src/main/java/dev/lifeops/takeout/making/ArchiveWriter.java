package dev.lifeops.takeout.making;

import dev.lifeops.takeout.format.FileEntry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes an archive from its beginning to its end, and notes what went into it. */
final class ArchiveWriter {

    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final FileTime time;
    private final List<FileEntry> files = new ArrayList<>();

    ArchiveWriter(OutputStream out, Instant time) {
        zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        this.time = FileTime.from(time);
    }

    /** What a file is made of. */
    interface Content {
        /** Tells how many rows it wrote, where there are such. */
        @Nullable Long write(OutputStream out) throws IOException;
    }

    void add(String path, Content content) throws IOException {
        var digest = sha256();
        var counted = new CountedStream(zip);
        zip.putNextEntry(entry(path));
        var out = new BufferedOutputStream(new DigestOutputStream(counted, digest), BUFFER);
        var rows = content.write(out);
        out.flush();
        zip.closeEntry();
        files.add(new FileEntry(path, counted.count(), HexFormat.of().formatHex(digest.digest()), rows));
    }

    void add(String path, byte[] bytes) throws IOException {
        add(path, out -> {
            out.write(bytes);
            return null;
        });
    }

    /** Adds what is compressed already, as it is. */
    void addStored(String path, byte[] bytes) throws IOException {
        var checksum = new CRC32();
        checksum.update(bytes);
        var entry = entry(path);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes, 0, bytes.length);
        zip.closeEntry();
        files.add(new FileEntry(path, bytes.length, HexFormat.of().formatHex(sha256().digest(bytes)), null));
    }

    /** What was added so far. */
    List<FileEntry> files() {
        return files;
    }

    /** Adds what tells of all others, and ends the archive. */
    void finish(String path, byte[] manifest) throws IOException {
        zip.putNextEntry(entry(path));
        zip.write(manifest);
        zip.closeEntry();
        zip.finish();
    }

    private ZipEntry entry(String path) {
        var entry = new ZipEntry(path);
        entry.setLastModifiedTime(time);
        return entry;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
