package dev.lifeops.statements.imports;

import dev.lifeops.identity.UserId;
import dev.lifeops.statements.files.CsvWishes;
import dev.lifeops.statements.files.StatementFile;
import dev.lifeops.statements.files.StatementReading;
import dev.lifeops.statements.files.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Receives files. */
@Component
class Desk {

    private final Spool spool;
    private final MappingTable mappings;
    private final Previewing previewing;
    private final Importing importing;

    Desk(Spool spool, MappingTable mappings, Previewing previewing, Importing importing) {
        this.spool = spool;
        this.mappings = mappings;
        this.previewing = previewing;
        this.importing = importing;
    }

    UUID take(UserId owner, ImportWish wish, CsvWishes table, long announced, InputStream content) throws IOException {
        try (var file = spool.store(announced, content)) {
            return importing.take(owner, wish, reading(owner, table, file.path()));
        } catch (UnreadableFile e) {
            throw StatementProblems.unreadable(e);
        }
    }

    PreviewView preview(UserId owner, ImportWish wish, CsvWishes table, long announced, InputStream content)
            throws IOException {
        try (var file = spool.store(announced, content)) {
            return previewing.of(owner, wish, reading(owner, table, file.path()));
        } catch (UnreadableFile e) {
            throw StatementProblems.unreadable(e);
        }
    }

    private StatementReading reading(UserId owner, CsvWishes table, Path path) throws IOException, UnreadableFile {
        var file = StatementFile.of(path, table.charset());
        return StatementReading.of(file, table, signature -> mappings.find(owner, signature));
    }
}
