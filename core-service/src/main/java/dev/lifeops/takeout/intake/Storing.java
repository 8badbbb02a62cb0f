package dev.lifeops.takeout.intake;

import dev.lifeops.shared.personal.PersonalModules;
import dev.lifeops.takeout.format.Layout;
import dev.lifeops.takeout.format.Shape;
import dev.lifeops.takeout.format.Shapes;
import dev.lifeops.takeout.intake.Refusal.Why;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores what is in an archive as a person's, in the transaction of the caller, which keeps all of it or nothing. */
@Component
class Storing {

    private final Shapes shapes;
    private final Belonging belonging;
    private final PersonalModules modules;
    private final JdbcOperations database;
    private final DataSource connections;

    Storing(
            Shapes shapes,
            Belonging belonging,
            PersonalModules modules,
            JdbcOperations database,
            DataSource connections) {
        this.shapes = shapes;
        this.belonging = belonging;
        this.modules = modules;
        this.database = database;
        this.connections = connections;
    }

    /** Tells how many rows of each table there were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Long> store(OpenedArchive archive, UUID person, boolean renewingIds) {
        belonging.firstNotEmpty(person).ifPresent(table -> {
            throw new Refusal(Why.ACCOUNT_NOT_EMPTY, "This account has something in '%s' already.".formatted(table));
        });
        var agreed = new SchemaRules(shapes.all()).agreed(archive.schema());
        var ids = new Ids(archive.manifest().person(), person, renewingIds);
        var read = new HashSet<>(Set.of(Layout.SCHEMA));
        var rows = storeAll(archive, agreed, ids, read);
        readRest(archive, read);
        database.execute("set constraints all immediate");
        belonging.requireAllTheirs(person, rows);
        belonging.requireNamesOnlyTheirs(person, agreed);
        modules.all().forEach(module -> module.settle(person));
        return rows;
    }

    private Map<String, Long> storeAll(OpenedArchive archive, List<Shape> agreed, Ids ids, Set<String> read) {
        var numbers = new Numbers(connections);
        var rows = new LinkedHashMap<String, Long>();
        for (var shape : agreed) {
            var reader = new RowReader(shape, new RowTerms(shape.table(), ids, numbers));
            rows.put(shape.table(), copied(archive, shape, reader, read));
            read.add(shape.file());
        }
        return rows;
    }

    private long copied(OpenedArchive archive, Shape shape, RowReader reader, Set<String> read) {
        var promised = archive.file(shape.file()).rows();
        var count = database.execute((ConnectionCallback<Long>) connection -> {
            try (var content = archive.open(shape.file());
                    var rows = Rows.of(connection, shape, archive, read)) {
                var counted = reader.read(content, rows);
                rows.end();
                return counted;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (promised == null || count == null || promised.longValue() != count.longValue()) {
            throw new Refusal(
                    Why.FILE_DIFFERS,
                    "'%s' has another number of rows than the manifest says.".formatted(shape.file()));
        }
        return count;
    }

    /** What is for people is vouched for as well, and there is nothing beside it. */
    private static void readRest(OpenedArchive archive, Set<String> read) {
        for (var file : archive.manifest().files()) {
            if (read.contains(file.path())) {
                continue;
            }
            if (!file.path().equals(Layout.README) && !Layout.isSheet(file.path())) {
                throw new Refusal(
                        Why.FILE_UNEXPECTED, "'%s' belongs to nothing in the archive.".formatted(file.path()));
            }
            try (var content = archive.open(file.path())) {
                content.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
