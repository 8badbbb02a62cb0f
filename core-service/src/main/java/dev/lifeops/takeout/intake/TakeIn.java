package dev.lifeops.takeout.intake;

import dev.lifeops.takeout.intake.Refusal.Why;
import dev.lifeops.takeout.store.Archive;
import dev.lifeops.takeout.store.ArchiveGone;
import dev.lifeops.takeout.store.Archives;
import dev.lifeops.takeout.store.Bytes;
import dev.lifeops.takeout.store.Pieces;
import dev.lifeops.takeout.store.Status;
import java.sql.SQLException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes archives in, each in one transaction: a refusal or a crash half way leaves nothing. */
@Service
class TakeIn {

    private static final Logger LOG = LoggerFactory.getLogger(TakeIn.class);
    private static final String TAKEN = "23505";
    private static final String WRONG_VALUE = "22";
    private static final String RULE_BROKEN = "23";

    private final Archives archives;
    private final Pieces pieces;
    private final Bytes bytes;
    private final Storing storing;
    private final TransactionOperations transaction;

    TakeIn(Archives archives, Pieces pieces, Bytes bytes, Storing storing, TransactionOperations transaction) {
        this.archives = archives;
        this.pieces = pieces;
        this.bytes = bytes;
        this.storing = storing;
        this.transaction = transaction;
    }

    void take(UUID id) {
        try {
            archives.begin(id).ifPresent(this::takeUnderSomeIds);
        } catch (Refusal e) {
            end(id, Status.REFUSED, e.code(), String.valueOf(e.getMessage()));
        } catch (ArchiveGone e) {
            // nobody waits for it any more
        }
    }

    /** Where the ids of the archive are taken, all of them become others; whoever has them has not moved away. */
    private void takeUnderSomeIds(Archive archive) {
        try {
            take(archive, false);
        } catch (DataAccessException e) {
            if (!TAKEN.equals(state(e))) {
                throw refusalOf(e);
            }
            takeUnderOtherIds(archive);
        }
    }

    private void takeUnderOtherIds(Archive archive) {
        try {
            take(archive, true);
        } catch (DataAccessException e) {
            throw refusalOf(e);
        }
    }

    private void take(Archive archive, boolean renewingIds) {
        transaction.executeWithoutResult(_ -> {
            try (var opened = OpenedArchive.of(bytes.read(archive))) {
                var rows = storing.store(opened, archive.owner(), renewingIds);
                var files = opened.manifest().files().size() + 1L;
                if (!archives.done(archive.id(), archive.size(), files, rows, null)) {
                    throw new ArchiveGone();
                }
                pieces.removeAll(archive.id());
            }
        });
    }

    /** Rows that the database does not take are the archive's fault, whatever else goes wrong is not. */
    private static RuntimeException refusalOf(DataAccessException e) {
        var state = state(e);
        if (!state.startsWith(WRONG_VALUE) && !state.startsWith(RULE_BROKEN)) {
            return e;
        }
        LOG.warn("The database refused rows of a take-out with SQL state {}", state);
        return new Refusal(
                Why.ROWS_REFUSED, "The database does not take rows of the archive: they contradict each other.");
    }

    private static String state(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    void end(UUID id, Status status, String code, String message) {
        transaction.executeWithoutResult(_ -> {
            archives.end(id, status, code, message);
            pieces.removeAll(id);
        });
    }
}
