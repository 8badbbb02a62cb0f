package dev.lifeops.takeout.making;

import dev.lifeops.shared.personal.PersonalModules;
import dev.lifeops.shared.personal.PersonalTable;
import dev.lifeops.shared.personal.PersonalTables;
import dev.lifeops.takeout.format.FileEntry;
import dev.lifeops.takeout.format.Layout;
import dev.lifeops.takeout.format.Manifest;
import dev.lifeops.takeout.format.SchemaDescription;
import dev.lifeops.takeout.format.Shape;
import dev.lifeops.takeout.format.Shapes;
import dev.lifeops.takeout.store.Archive;
import dev.lifeops.takeout.store.ArchiveGone;
import dev.lifeops.takeout.store.Archives;
import dev.lifeops.takeout.store.Bytes;
import dev.lifeops.takeout.store.Pieces;
import dev.lifeops.takeout.store.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Makes take-outs. The bytes are stored beside the snapshot that they are read from, and count when all are there. */
@Service
class Making {

    private final DataSource connections;
    private final Archives archives;
    private final Pieces pieces;
    private final Bytes bytes;
    private final PersonalTables tables;
    private final Shapes shapes;
    private final PersonalModules modules;
    private final TransactionOperations transaction;
    private final TakeoutProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    Making(
            DataSource connections,
            Archives archives,
            Pieces pieces,
            Bytes bytes,
            PersonalTables tables,
            Shapes shapes,
            PersonalModules modules,
            TransactionOperations transaction,
            TakeoutProperties properties,
            JsonMapper json,
            Clock clock) {
        this.connections = connections;
        this.archives = archives;
        this.pieces = pieces;
        this.bytes = bytes;
        this.tables = tables;
        this.shapes = shapes;
        this.modules = modules;
        this.transaction = transaction;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    /** A second attempt begins at the beginning. */
    void make(UUID id) {
        try {
            archives.begin(id).ifPresent(archive -> {
                pieces.removeAll(id);
                finish(archive, written(archive));
            });
        } catch (ArchiveGone e) {
            // nobody waits for it any more
        }
    }

    private record Written(Map<String, Long> rows, long size, long files) {}

    private Written written(Archive archive) {
        var stored = new CountedStream(bytes.write(archive.id()));
        var writer = new ArchiveWriter(stored, archive.createdAt());
        return new Written(
                read(archive, writer, stored), stored.count(), writer.files().size() + 1L);
    }

    /** Tells the rows of each table; when it returns, all bytes are written. */
    private Map<String, Long> read(Archive archive, ArchiveWriter writer, CountedStream stored) {
        try (stored;
                var snapshot = Snapshot.of(connections.getConnection())) {
            var content = new TakeoutWriter(snapshot, writer, archive.owner());
            write(content, writer, archive);
            return content.rows();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("the database could not be read", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(TakeoutWriter content, ArchiveWriter writer, Archive archive) throws IOException {
        var all = shapes.all();
        var sheets = modules.all().stream()
                .flatMap(module -> module.sheets().stream())
                .toList();
        writer.add(Layout.README, ReadMe.of(sheets, all).getBytes(StandardCharsets.UTF_8));
        writer.add(Layout.SCHEMA, pretty(new SchemaDescription(Manifest.VERSION, all)));
        for (var sheet : sheets) {
            content.write(sheet);
        }
        var named = tables.taken().stream().collect(Collectors.toMap(PersonalTable::name, Function.identity()));
        for (Shape shape : all) {
            content.write(Objects.requireNonNull(named.get(shape.table())), shape);
        }
        writer.finish(Layout.MANIFEST, pretty(manifest(archive, writer.files())));
    }

    private Manifest manifest(Archive archive, List<FileEntry> files) {
        return Manifest.of(product(), archive.createdAt(), archive.owner(), files);
    }

    /** The version is that of the packed application, and unknown where it runs from its classes. */
    private static String product() {
        var version = Making.class.getPackage().getImplementationVersion();
        return version == null ? "LifeOps" : "LifeOps " + version;
    }

    private byte[] pretty(Object value) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
    }

    private void finish(Archive archive, Written written) {
        transaction.executeWithoutResult(_ -> {
            var expires = clock.instant().plus(properties.keptFor());
            if (archives.done(archive.id(), written.size, written.files, written.rows, expires)) {
                archives.removeBefore(archive);
            }
        });
    }

    void fail(UUID id) {
        archives.end(id, Status.FAILED, "TAKEOUT_BROKE_OFF", "The take-out could not be made.");
        pieces.removeAll(id);
    }
}
