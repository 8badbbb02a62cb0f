package dev.lifeops.takeout.intake;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.lifeops.takeout.format.FileEntry;
import dev.lifeops.takeout.format.Layout;
import dev.lifeops.takeout.format.Manifest;
import dev.lifeops.takeout.format.SchemaDescription;
import dev.lifeops.takeout.intake.Refusal.Why;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An archive that holds what its manifest says, as far as its directory can tell; the files tell when they are read. */
final class OpenedArchive implements AutoCloseable {

    private static final long LARGEST_MANIFEST = 128L << 20;
    private static final int BUFFER = 1 << 16;
    private static final int ZIP = 0x504B;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries;
    private final Manifest manifest;
    private final Map<String, FileEntry> files;

    private OpenedArchive(ZipFile zip, long size) {
        this.zip = zip;
        entries = new ArchiveRules(zip, size).files();
        manifest = manifestIn(entries.get(Layout.MANIFEST));
        files = manifest.files().stream().collect(toMap(FileEntry::path, identity(), OpenedArchive::twice));
        requireAll();
    }

    static OpenedArchive of(SeekableByteChannel content) {
        try {
            var looksRight = beginsAsZip(content);
            return new OpenedArchive(zip(content, looksRight), content.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean beginsAsZip(SeekableByteChannel content) throws IOException {
        var beginning = ByteBuffer.allocate(Short.BYTES);
        content.position(0).read(beginning);
        return beginning.position() == Short.BYTES && beginning.getShort(0) == ZIP;
    }

    private static ZipFile zip(SeekableByteChannel content, boolean looksRight) {
        try {
            return ZipFile.builder().setSeekableByteChannel(content).get();
        } catch (IOException | IllegalArgumentException e) {
            throw looksRight ? Refusal.damaged(e) : new Refusal(Why.NOT_A_TAKEOUT, "This is no zip archive.", e);
        }
    }

    private Manifest manifestIn(@Nullable ZipArchiveEntry entry) {
        if (entry == null) {
            throw new Refusal(Why.NOT_A_TAKEOUT, "This is no take-out of LifeOps: it has no manifest.");
        }
        if (entry.getSize() > LARGEST_MANIFEST) {
            throw new Refusal(Why.ARCHIVE_TOO_LARGE, "The manifest is too large.");
        }
        try (var content = zip.getInputStream(entry)) {
            return checked(JSON.readValue(content, Manifest.class));
        } catch (JacksonException e) {
            throw new Refusal(Why.NOT_A_TAKEOUT, "This is no take-out of LifeOps: its manifest cannot be read.", e);
        } catch (IOException e) {
            throw Refusal.damaged(e);
        }
    }

    @SuppressWarnings("ConstantValue") // what the file leaves out is null, whatever the type says
    private static Manifest checked(Manifest manifest) {
        if (!Manifest.FORMAT.equals(manifest.format())) {
            throw new Refusal(Why.NOT_A_TAKEOUT, "This is no take-out of LifeOps.");
        }
        if (manifest.version() != Manifest.VERSION) {
            throw new Refusal(
                    Why.VERSION_UNKNOWN,
                    "The take-out has version %d; only version %d is known here. Update LifeOps."
                            .formatted(manifest.version(), Manifest.VERSION));
        }
        if (manifest.person() == null
                || manifest.files() == null
                || manifest.files().stream()
                        .anyMatch(file -> file == null || file.path() == null || file.sha256() == null)) {
            throw new Refusal(Why.NOT_A_TAKEOUT, "The manifest leaves out what it has to say.");
        }
        return manifest;
    }

    private static FileEntry twice(FileEntry one, FileEntry other) {
        throw new Refusal(Why.FILE_UNEXPECTED, "The manifest names '%s' twice.".formatted(one.path()));
    }

    private void requireAll() {
        for (var file : files.values()) {
            var entry = entries.get(file.path());
            if (entry == null) {
                throw new Refusal(Why.FILE_MISSING, "'%s' is not in the archive.".formatted(file.path()));
            }
            if (entry.getSize() != file.bytes()) {
                throw new Refusal(
                        Why.FILE_DIFFERS, "'%s' has another size than the manifest says.".formatted(file.path()));
            }
        }
        for (var path : entries.keySet()) {
            if (!files.containsKey(path) && !path.equals(Layout.MANIFEST)) {
                throw new Refusal(
                        Why.FILE_UNEXPECTED, "'%s' is in the archive and not in its manifest.".formatted(path));
            }
        }
    }

    Manifest manifest() {
        return manifest;
    }

    FileEntry file(String path) {
        var file = files.get(path);
        if (file == null) {
            throw new Refusal(Why.FILE_MISSING, "'%s' is not in the archive.".formatted(path));
        }
        return file;
    }

    /** What a file holds; it is refused at the end where that is not what the manifest promised. */
    InputStream open(String path) {
        var file = file(path);
        try {
            var content = zip.getInputStream(entries.get(path));
            return new BufferedInputStream(new PromisedStream(content, file), BUFFER);
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.damaged(e);
        }
    }

    SchemaDescription schema() {
        try (var content = open(Layout.SCHEMA)) {
            return JSON.readValue(content, SchemaDescription.class);
        } catch (JacksonException e) {
            throw new Refusal(Why.NOT_A_TAKEOUT, "The description of the tables cannot be read.", e);
        } catch (IOException e) {
            throw Refusal.damaged(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
