package dev.lifeops.standalone;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked from the class path to where only their owner can change them. */
final class PostgresBinaries {

    private static final int EXECUTABLE = 0100;

    private PostgresBinaries() {}

    /** The folder of the programs below the given one; other versions of them are cleared away. */
    static Path unpackInto(Path parent) throws IOException {
        var archive = archive().openConnection();
        var folder = parent.resolve("server-" + fingerprint(archive));
        if (!Files.exists(folder)) {
            clear(parent);
            Folders.make(folder, unfinished -> unpack(archive, unfinished));
        }
        return folder.resolve("bin");
    }

    private static URL archive() {
        var name = "postgres-%s-%s.txz".formatted(system(), processor());
        var archive = PostgresBinaries.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new Refusal(
                    "This build brings no PostgreSQL for this machine (%s): build it on the machine it runs on."
                            .formatted(name));
        }
        return archive;
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }

    /** The jar's own checksum of the archive tells versions apart without reading it. */
    private static String fingerprint(URLConnection archive) throws IOException {
        return archive instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : String.valueOf(archive.getContentLengthLong());
    }

    private static void clear(Path parent) throws IOException {
        Files.createDirectories(parent);
        try (var servers = Files.newDirectoryStream(parent, "server-*")) {
            for (var server : servers) {
                Folders.delete(server);
            }
        }
    }

    private static void unpack(URLConnection archive, Path folder) throws IOException {
        try (var packed = new BufferedInputStream(archive.getInputStream());
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & EXECUTABLE) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException(target + " cannot be made executable");
        }
    }
}
