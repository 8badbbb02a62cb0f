package dev.lifeops.takeout.making;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.RequestId;
import dev.lifeops.takeout.store.Archive;
import dev.lifeops.takeout.store.Archives;
import dev.lifeops.takeout.store.Bytes;
import dev.lifeops.takeout.store.Kind;
import dev.lifeops.takeout.store.Status;
import java.nio.channels.SeekableByteChannel;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with their take-outs. */
@Service
class TakeoutDesk {

    private final Archives archives;
    private final Bytes bytes;
    private final Scheduler scheduler;
    private final Clock clock;

    TakeoutDesk(Archives archives, Bytes bytes, Scheduler scheduler, Clock clock) {
        this.archives = archives;
        this.bytes = bytes;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Transactional
    public Archive ask(UserId person) {
        var id = nextId();
        if (!archives.add(id, person.value(), Kind.TAKEOUT, Status.WAITING)) {
            throw TakeoutProblems.unfinished();
        }
        var entry = new TakeoutJob.Entry(id, RequestId.current());
        scheduler.schedule(TakeoutJob.TASK.instance(id.toString()).data(entry).scheduledTo(clock.instant()));
        return show(person, id);
    }

    List<Archive> list(UserId person) {
        return archives.newest(person.value(), Kind.TAKEOUT);
    }

    Archive show(UserId person, UUID id) {
        return archives.find(person.value(), Kind.TAKEOUT, id).orElseThrow(TakeoutProblems::notFound);
    }

    /** One that can be fetched. */
    Archive whole(UserId person, UUID id) {
        var archive = show(person, id);
        if (archive.status() != Status.DONE) {
            throw TakeoutProblems.notReady();
        }
        return archive;
    }

    SeekableByteChannel open(Archive archive) {
        return bytes.read(archive);
    }

    void remove(UserId person, UUID id) {
        archives.remove(show(person, id).id());
    }

    /** Ids that rise with time keep the index compact. */
    @SuppressWarnings("NullAway") // the session takes no part in it
    private static UUID nextId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
