package dev.lifeops.health.imports;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.UploadProblems;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes files in. Each chunk is stored by itself, so that no connection is held while a slow sender sends; only when the
 * last is stored does the file count, and it is queued in the same moment.
 */
@Service
class ImportUploads {

    private final ImportRows imports;
    private final Chunks chunks;
    private final ImportQueue queue;
    private final TransactionOperations transaction;
    private final ImportProperties properties;

    ImportUploads(
            ImportRows imports,
            Chunks chunks,
            ImportQueue queue,
            TransactionOperations transaction,
            ImportProperties properties) {
        this.imports = imports;
        this.chunks = chunks;
        this.queue = queue;
        this.transaction = transaction;
        this.properties = properties;
    }

    UUID store(UserId person, String fileName, long announced, InputStream content) {
        requireFits(announced);
        var id = nextId();
        if (!imports.add(id, person, fileName, properties.mostUnfinished())) {
            throw ImportProblems.tooMany();
        }
        try {
            var size = storeChunks(id, content);
            transaction.executeWithoutResult(_ -> enqueue(id, size));
            return id;
        } catch (IOException e) {
            imports.remove(id);
            throw UploadProblems.brokenOff();
        } catch (RuntimeException e) {
            imports.remove(id);
            throw e;
        }
    }

    private long storeChunks(UUID id, InputStream content) throws IOException {
        var size = 0L;
        for (var number = 0; ; number++) {
            var chunk = content.readNBytes(Chunks.SIZE);
            size += chunk.length;
            requireFits(size);
            if (chunk.length > 0) {
                chunks.add(id, number, chunk);
                imports.heardOf(id);
            }
            if (chunk.length < Chunks.SIZE) {
                return size;
            }
        }
    }

    private void enqueue(UUID id, long size) {
        if (size == 0) {
            throw UploadProblems.empty();
        }
        if (!imports.enqueue(id, size)) {
            throw UploadProblems.brokenOff();
        }
        queue.add(id);
    }

    private void requireFits(long size) {
        if (size > properties.largestFile().toBytes()) {
            throw UploadProblems.tooLarge(properties.largestFile());
        }
    }

    /** Ids that rise with time keep the index compact. */
    @SuppressWarnings("NullAway") // the session takes no part in it
    private static UUID nextId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
