package dev.lifeops.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** A data folder in one file: tar, compressed a little, for most of it is pictures. */
final class HomeArchive implements AutoCloseable {

    private static final int FASTEST = 1;
    private static final int OWNER_ONLY = 0600;
    private static final int BLOCK = 1 << 16;

    private final TarArchiveOutputStream tar;

    HomeArchive(OutputStream output) throws IOException {
        var parameters = new GzipParameters();
        parameters.setCompressionLevel(FASTEST);
        tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(output, parameters));
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    void folder(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        tar.closeArchiveEntry();
    }

    void file(String name, Path file) throws IOException {
        if (!fileThatMayChange(name, file)) {
            throw new NoSuchFileException(file.toString());
        }
    }

    /** As long as it was when it was opened, whatever happens to it meanwhile; whether there was one at all. */
    boolean fileThatMayChange(String name, Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var size = channel.size();
            begin(name, size);
            var copied = copy(Channels.newInputStream(channel), size);
            fill(size - copied);
            tar.closeArchiveEntry();
            return true;
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    void bytes(String name, byte[] content) throws IOException {
        begin(name, content.length);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private void begin(String name, long size) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(OWNER_ONLY);
        tar.putArchiveEntry(entry);
    }

    private long copy(InputStream input, long atMost) throws IOException {
        var block = new byte[BLOCK];
        var copied = 0L;
        while (copied < atMost) {
            var read = input.read(block, 0, (int) Math.min(block.length, atMost - copied));
            if (read < 0) {
                break;
            }
            tar.write(block, 0, read);
            copied += read;
        }
        return copied;
    }

    /** A table that was cut off meanwhile: the log cuts it off again. */
    private void fill(long bytes) throws IOException {
        var zeros = new byte[BLOCK];
        for (var left = bytes; left > 0; left -= zeros.length) {
            tar.write(zeros, 0, (int) Math.min(zeros.length, left));
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    /** Unpacks one into a folder that is not there yet; only what a data folder is made of, and nothing beside it. */
    static void unpack(Path archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new GzipCompressorInputStream(Files.newInputStream(archive)))) {
            var entry = tar.getNextEntry();
            if (entry == null || !entry.getName().equals(Home.MARKER)) {
                throw new IOException("it is no backup of a data folder");
            }
            for (; entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder) || entry.isSymbolicLink() || entry.isLink()) {
            throw new IOException("it holds " + entry.getName() + ", which does not belong there");
        }
        if (entry.isDirectory()) {
            Folders.makePrivate(target);
        } else {
            Folders.makePrivate(target.resolve("..").normalize());
            Files.copy(content, target);
            Files.setPosixFilePermissions(target, Folders.OWNER_ONLY);
        }
    }
}
