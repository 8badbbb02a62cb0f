package dev.lifeops.health.files;

import dev.lifeops.health.files.FileRefused.Why;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files of an upload: itself, or what the archive holds that it is. */
final class Unpacked implements Closeable {

    /** How an archive begins, the empty one and the one in several parts too. */
    private static final List<String> ARCHIVE = List.of("PK\3\4", "PK\5\6", "PK\7\b");

    private final List<HistoryFile> files;
    private final @Nullable ZipFile archive;

    private Unpacked(List<HistoryFile> files, @Nullable ZipFile archive) {
        this.files = List.copyOf(files);
        this.archive = archive;
    }

    static Unpacked of(Uploaded upload) throws IOException {
        var bare = new BareFile(upload);
        var beginning = Beginning.of(bare);
        if (beginning.text().isEmpty()) {
            throw FileRefused.because(Why.FILE_EMPTY, "The file is empty.");
        }
        return isArchive(beginning) ? unzipped(upload) : new Unpacked(List.of(bare), null);
    }

    static boolean isArchive(Beginning beginning) {
        return ARCHIVE.stream().anyMatch(beginning.text()::startsWith);
    }

    private static Unpacked unzipped(Uploaded upload) throws IOException {
        var archive = opened(upload);
        try {
            return new Unpacked(filesOf(archive, new ZipLimits(upload.size())), archive);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static ZipFile opened(Uploaded upload) throws IOException {
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(upload.open())
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | IllegalArgumentException e) {
            throw FileRefused.damaged(upload.name(), e);
        }
    }

    private static List<HistoryFile> filesOf(ZipFile archive, ZipLimits limits) throws IOException {
        var rules = new ZipRules(archive);
        var files = new ArrayList<HistoryFile>();
        for (var entry : Collections.list(archive.getEntriesInPhysicalOrder())) {
            rules.check(entry);
            if (!entry.isDirectory()) {
                files.add(new ZippedFile(archive, entry, limits));
            }
        }
        return files;
    }

    List<HistoryFile> files() {
        return files;
    }

    boolean isUnzipped() {
        return archive != null;
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
