package dev.lifeops.health.imports;

import dev.lifeops.health.files.Uploaded;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.ChunkChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.UUID;

/** A file that lies in the database. */
record StoredUpload(UUID id, UserId person, String name, long size, Chunks chunks) implements Uploaded {

    @Override
    public SeekableByteChannel open() {
        return new ChunkChannel(number -> chunks.get(id, number), Chunks.SIZE, size);
    }
}
