package dev.lifeops.takeout.store;

import dev.lifeops.shared.ChunkChannel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes and reads the bytes of archives as a stream, with a piece or two of them in memory. */
@Component
public class Bytes {

    private final Pieces pieces;

    Bytes(Pieces pieces) {
        this.pieces = pieces;
    }

    /** What is written to it is stored once it is closed, and counts once the archive is said to be whole. */
    public OutputStream write(UUID archive) {
        return new ChunkStream(behind(archive));
    }

    /** Stores all that comes, as long as it is not too much, and tells how much it was. */
    public long store(UUID archive, InputStream content, long most) throws IOException {
        try (var behind = behind(archive)) {
            var size = 0L;
            for (var number = 0; ; number++) {
                var chunk = content.readNBytes(Pieces.SIZE);
                size += chunk.length;
                if (size > most) {
                    return size;
                }
                if (chunk.length > 0) {
                    behind.add(number, chunk);
                }
                if (chunk.length < Pieces.SIZE) {
                    return size;
                }
            }
        }
    }

    private Behind behind(UUID archive) {
        return new Behind((number, content) -> add(archive, number, content));
    }

    private void add(UUID archive, int number, byte[] content) {
        if (!pieces.add(archive, number, content)) {
            throw new ArchiveGone();
        }
    }

    public SeekableByteChannel read(Archive archive) {
        return new ChunkChannel(number -> pieces.get(archive.id(), number), Pieces.SIZE, archive.size());
    }
}
