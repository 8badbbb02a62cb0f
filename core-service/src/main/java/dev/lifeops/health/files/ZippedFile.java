package dev.lifeops.health.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A file in an archive. */
record ZippedFile(ZipFile archive, ZipArchiveEntry entry, ZipLimits limits) implements HistoryFile {

    @Override
    public String name() {
        return entry.getName();
    }

    @Override
    public long size() {
        return entry.getSize();
    }

    @Override
    public long stored() {
        return entry.getCompressedSize();
    }

    long checksum() {
        return entry.getCrc();
    }

    @Override
    public boolean isVouchedFor() {
        return true;
    }

    @Override
    public InputStream open() throws IOException {
        return new BufferedInputStream(new ZipContentStream(content(), this, limits), 1 << 16);
    }

    private InputStream content() throws IOException {
        try {
            return archive.getInputStream(entry);
        } catch (IOException | IllegalArgumentException e) {
            throw FileRefused.damaged(name(), e);
        }
    }
}
