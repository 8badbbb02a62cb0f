package dev.lifeops.health.files;

import dev.lifeops.health.calendar.Zones;
import dev.lifeops.health.files.FileRefused.Why;
import dev.lifeops.health.intake.Intake;
import dev.lifeops.health.intake.IntakeBatch;
import dev.lifeops.health.intake.Source;
import dev.lifeops.identity.UserId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads an upload into a person's history: all of it or nothing. */
@Component
public class HistoryFiles {

    private final List<HistoryReader> readers;
    private final Intake intake;
    private final Zones zones;

    HistoryFiles(List<HistoryReader> readers, Intake intake, Zones zones) {
        this.readers = readers;
        this.intake = intake;
        this.zones = zones;
    }

    private record Recognised(HistoryFile file, HistoryReader reader) {}

    /** Within the caller's transaction; who calls must let it fail where this fails. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Summary read(UserId person, Uploaded upload, Progress.Listener listener) throws IOException {
        try (var unpacked = Unpacked.of(upload)) {
            var bySource = recognised(unpacked);
            var account = new Account(listener);
            for (var source : bySource.entrySet()) {
                var report = intake.<IOException>take(
                        person, source.getKey(), batch -> readAll(person, source.getValue(), batch, account));
                account.finishSource(source.getKey().key(), report);
            }
            var known = bySource.values().stream().mapToInt(List::size).sum();
            return account.summary(unpacked.files().size() - known);
        }
    }

    private Map<Source, List<Recognised>> recognised(Unpacked unpacked) throws IOException {
        var bySource = new LinkedHashMap<Source, List<Recognised>>();
        for (var file : unpacked.files()) {
            readerOf(file, unpacked.isUnzipped())
                    .ifPresent(reader -> bySource.computeIfAbsent(reader.source(), _ -> new ArrayList<>())
                            .add(new Recognised(file, reader)));
        }
        if (bySource.isEmpty()) {
            throw FileRefused.because(Why.CONTENT_UNKNOWN, "This is no export of a health history that is known here.");
        }
        return bySource;
    }

    private Optional<HistoryReader> readerOf(HistoryFile file, boolean inArchive) throws IOException {
        var beginning = Beginning.of(file);
        // documents of an office are archives, too: those lie beside a history and are passed over
        if (inArchive
                && Unpacked.isArchive(beginning)
                && file.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw FileRefused.because(
                    Why.ARCHIVE_IN_ARCHIVE, "'%s' is an archive in an archive.".formatted(file.name()));
        }
        return readers.stream().filter(it -> it.knows(beginning)).findFirst();
    }

    private void readAll(UserId person, List<Recognised> files, IntakeBatch batch, Account account) throws IOException {
        var history = zones.of(person);
        for (var recognised : files) {
            var before = account.bytes();
            var file = new FollowedFile(recognised.file());
            recognised
                    .reader()
                    .read(file, new Harvest(file.name(), batch, history, account, () -> before + file.position()));
            account.finishFile(before + file.stored());
        }
    }
}
