package dev.lifeops.takeout.intake;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.RequestId;
import dev.lifeops.shared.UploadProblems;
import dev.lifeops.takeout.store.Archive;
import dev.lifeops.takeout.store.Archives;
import dev.lifeops.takeout.store.Bytes;
import dev.lifeops.takeout.store.Kind;
import dev.lifeops.takeout.store.Status;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Where archives are handed in. */
@Service
class IntakeDesk {

    private final Archives archives;
    private final Bytes bytes;
    private final Belonging belonging;
    private final Scheduler scheduler;
    private final TransactionOperations transaction;
    private final IntakeProperties properties;
    private final Clock clock;

    IntakeDesk(
            Archives archives,
            Bytes bytes,
            Belonging belonging,
            Scheduler scheduler,
            TransactionOperations transaction,
            IntakeProperties properties,
            Clock clock) {
        this.archives = archives;
        this.bytes = bytes;
        this.belonging = belonging;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /** It is acknowledged when it is stored whole; whether it is any good turns out later. */
    Archive handIn(UserId person, long announced, InputStream content) {
        requireFits(announced);
        belonging.firstNotEmpty(person.value()).ifPresent(table -> {
            throw IntakeProblems.notEmpty(table);
        });
        var id = nextId();
        if (!archives.add(id, person.value(), Kind.IMPORT, Status.UPLOADING)) {
            throw IntakeProblems.unfinished();
        }
        try {
            var size = bytes.store(id, content, properties.largestFile().toBytes());
            requireFits(size);
            transaction.executeWithoutResult(_ -> enqueue(id, size));
            return show(person, id);
        } catch (IOException e) {
            archives.remove(id);
            throw UploadProblems.brokenOff();
        } catch (RuntimeException e) {
            archives.remove(id);
            throw e;
        }
    }

    private void enqueue(UUID id, long size) {
        if (size == 0) {
            throw UploadProblems.empty();
        }
        if (!archives.enqueue(id, size)) {
            throw UploadProblems.brokenOff();
        }
        var entry = new IntakeJob.Entry(id, RequestId.current());
        scheduler.schedule(IntakeJob.TASK.instance(id.toString()).data(entry).scheduledTo(clock.instant()));
    }

    private void requireFits(long size) {
        if (size > properties.largestFile().toBytes()) {
            throw UploadProblems.tooLarge(properties.largestFile());
        }
    }

    List<Archive> list(UserId person) {
        return archives.newest(person.value(), Kind.IMPORT);
    }

    Archive show(UserId person, UUID id) {
        return archives.find(person.value(), Kind.IMPORT, id).orElseThrow(IntakeProblems::notFound);
    }

    /** Ids that rise with time keep the index compact. */
    @SuppressWarnings("NullAway") // the session takes no part in it
    private static UUID nextId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
