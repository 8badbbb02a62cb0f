package dev.lifeops.statements.imports;

import dev.lifeops.identity.UserId;
import dev.lifeops.statements.files.StatementReading;
import dev.lifeops.statements.files.UnreadableFile;
import dev.lifeops.statements.matching.Matching;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a statement in: looked over first and then stored, all of it in one transaction or nothing. */
@Component
class Importing {

    private final Whose whose;
    private final ImportTable imports;
    private final AccountNumberTable numbers;
    private final MappingTable mappings;
    private final IntakeTables tables;
    private final Matching matching;
    private final TransactionOperations transaction;

    Importing(
            Whose whose,
            ImportTable imports,
            AccountNumberTable numbers,
            MappingTable mappings,
            IntakeTables tables,
            Matching matching,
            TransactionOperations transaction) {
        this.whose = whose;
        this.imports = imports;
        this.numbers = numbers;
        this.mappings = mappings;
        this.tables = tables;
        this.matching = matching;
        this.transaction = transaction;
    }

    UUID take(UserId owner, ImportWish wish, StatementReading reading) throws IOException, UnreadableFile {
        var overview = new Overview();
        reading.read(overview);
        var id = nextId();
        try {
            transaction.executeWithoutResult(_ -> store(id, owner, wish, reading, overview));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        matching.run(owner);
        return id;
    }

    private void store(UUID id, UserId owner, ImportWish wish, StatementReading reading, Overview overview) {
        imports.waitForOthers(whose.account(owner, wish, overview).account().id());
        // asked again, since what the others have learned meanwhile counts
        var found = whose.account(owner, wish, overview);
        var part = overview.about(found.number());
        if (part.lines() == 0 && overview.unreadableLines() > 0) {
            throw StatementProblems.nothingReadable(overview.unreadable());
        }
        var account = found.account();
        imports.add(id, owner, account, wish.name(), reading.file().format());
        var intake = new Intake(
                tables, new Intake.Target(owner, account, id, reading.file().format()));
        read(reading, new OnlyAbout(found.number(), account.currency(), intake));
        imports.finish(id, intake.finish(), part);
        if (found.number() != null) {
            numbers.learn(owner, account, found.number(), id);
        }
        remember(owner, reading);
        compare(id, owner, account.id(), part);
    }

    /** It was read once already, so that only the disk can fail now. */
    private static void read(StatementReading reading, OnlyAbout sink) {
        try {
            reading.read(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableFile e) {
            throw StatementProblems.unreadable(e);
        }
    }

    private void remember(UserId owner, StatementReading reading) {
        var mapping = reading.mapping();
        if (mapping != null && !reading.signature().isEmpty()) {
            mappings.remember(owner, reading.signature(), mapping);
        }
    }

    private void compare(UUID id, UserId owner, UUID account, Overview.Part part) {
        var day = part.balanceDay();
        if (day != null) {
            var held = tables.ledger().balance(owner, account, day);
            imports.compare(id, held.subtract(imports.underway(account, day)));
        }
    }

    /** Ids that rise with time keep the index compact. */
    @SuppressWarnings("NullAway") // the session takes no part in it
    private static UUID nextId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
