package dev.lifeops.health.imports;

import dev.lifeops.health.files.FileRefused;
import dev.lifeops.health.files.HistoryFiles;
import dev.lifeops.health.files.Progress;
import dev.lifeops.health.files.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a file that lies in the database, in one transaction: a crash, a cancel or a refusal half way leaves nothing.
 * How far it has come is told in transactions beside it, since others are to see that at once.
 */
@Service
class ImportReading {

    private final ImportRows imports;
    private final Chunks chunks;
    private final HistoryFiles files;
    private final JdbcClient database;
    private final TransactionTemplate whole;
    private final TransactionTemplate beside;

    ImportReading(
            ImportRows imports,
            Chunks chunks,
            HistoryFiles files,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.chunks = chunks;
        this.files = files;
        this.database = database;
        whole = new TransactionTemplate(transactions);
        beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether that is all; otherwise somebody else is reading for the same person and this import has to wait. */
    boolean read(UUID id) {
        try {
            return Boolean.TRUE.equals(whole.execute(_ -> readWhole(id)));
        } catch (ImportStopped e) {
            return true;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof FileRefused refused) {
                end(id, ImportStatus.REFUSED, refused.code(), refused.getMessage());
                return true;
            }
            throw e;
        }
    }

    private boolean readWhole(UUID id) {
        if (!isAlone(id)) {
            return false;
        }
        var upload = beside.execute(_ -> imports.begin(id, chunks).orElse(null));
        if (upload != null) {
            finish(id, readFiles(upload));
        }
        return true;
    }

    /** Two of one person at once would wait for each other's rows. */
    private boolean isAlone(UUID id) {
        return database.sql("""
                        select pg_try_advisory_xact_lock(hashtextextended('health-import ' || person_id, 0))
                        from health.import where id = ?""").param(id).query(Boolean.class).optional().orElse(true);
    }

    private Summary readFiles(StoredUpload upload) {
        try {
            return files.read(upload.person(), upload, progress -> tell(upload.id(), progress));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(UUID id, Progress progress) {
        if (!Boolean.TRUE.equals(beside.execute(_ -> imports.reached(id, progress)))) {
            throw new ImportStopped();
        }
    }

    private void finish(UUID id, Summary summary) {
        if (!imports.done(id, summary)) {
            throw new ImportStopped();
        }
        chunks.removeAll(id);
    }

    /** Whether it was still to be cancelled; who reads it notices within a second. */
    boolean cancel(UUID id) {
        return end(id, ImportStatus.CANCELLED, null, null);
    }

    /** Ends an import of which nothing was taken. */
    boolean end(UUID id, ImportStatus status, @Nullable String code, @Nullable String message) {
        return Boolean.TRUE.equals(whole.execute(_ -> {
            var ended = imports.finish(id, status, code, message);
            chunks.removeAll(id);
            return ended;
        }));
    }
}
