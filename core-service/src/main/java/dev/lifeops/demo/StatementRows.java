package dev.lifeops.demo;

import static dev.lifeops.demo.Batch.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Statements of the bank as the service would have taken them in. */
final class StatementRows {

    private static final String IMPORT =
            "id, owner_id, account_id, currency, file_name, format, status, created_at, new_lines, known_lines, "
                    + "unreadable, first_on, last_on";
    private static final String ENTRY =
            "id, owner_id, account_id, import_id, line, booked_on, amount, payee, purpose, format, wording, match_id";
    private static final String FORMAT = "CSV";

    /** The headings are the first. */
    private static final int FIRST_LINE = 2;

    /** For so long the corner shop has had another terminal, and nobody has yet said what it is. */
    private static final Duration OTHER_TERMINAL = Duration.ofDays(60);

    private final JdbcOperations database;
    private final AccountRows accounts;
    private final CategoryRows categories;

    StatementRows(JdbcOperations database) {
        this.database = database;
        this.accounts = new AccountRows(database);
        this.categories = new CategoryRows(database);
    }

    /** What is known of one household, and what is to be written. */
    private record Books(
            UUID person,
            Instant now,
            Map<HouseholdAccount, UUID> accounts,
            Known known,
            Files files,
            Entries entries) {}

    /** Transactions that no bank has told of, and the entries and imports that are there. */
    private record Known(Set<UUID> open, Set<UUID> told, Set<UUID> imports) {}

    private record Files(Batch imports, Batch entries, Batch sightings, Batch unreadable) {

        Files() {
            this(
                    new Batch("statements.import", IMPORT),
                    new Batch("statements.entry", ENTRY),
                    new Batch("statements.sighting", "import_id, line, entry_id"),
                    new Batch("statements.unreadable", "import_id, line, reason, excerpt"));
        }

        void write(JdbcOperations database) {
            List.of(imports, entries, sightings, unreadable).forEach(batch -> batch.write(database));
        }
    }

    private record Entries(BankBookings bookings, MatchRows matches) {}

    /** Takes in what was not yet, and tells how many transactions that made. */
    int add(UUID person, List<BankStatement> statements, List<BankMovement> movements, Instant now) {
        var held = accounts.open(person, now);
        var known = new Known(
                ids("select id from finance.transaction where owner_id = ? and bank_entry_id is null", person),
                ids("select id from statements.entry where owner_id = ?", person),
                ids("select id from statements.import where owner_id = ?", person));
        var entries =
                new Entries(new BankBookings(person, held, categories.begin(person, now)), new MatchRows(person, held));
        var books = new Books(person, now, held, known, new Files(), entries);
        var booked = statements.stream()
                .filter(statement -> !known.imports().contains(id(person, statement)))
                .mapToInt(statement -> take(books, statement, movements))
                .sum();
        books.files().write(database);
        entries.bookings().write(database);
        entries.matches().write(database);
        return booked;
    }

    private Set<UUID> ids(String sql, UUID person) {
        return new HashSet<>(database.queryForList(sql, UUID.class, person));
    }

    private static UUID id(UUID person, BankStatement statement) {
        return Ids.of(person, "statement", statement.account(), statement.last());
    }

    private static int take(Books books, BankStatement statement, List<BankMovement> movements) {
        var told = books.known().told();
        var again = movements.stream()
                .filter(it -> statement.repeats(it) && told.contains(it.id()))
                .toList();
        var fresh = movements.stream()
                .filter(it -> statement.isAbout(it) && told.add(it.id()))
                .map(it -> asWritten(books, statement, it))
                .toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        addImport(books, statement, again, fresh);
        var id = id(books.person(), statement);
        var line = FIRST_LINE;
        for (var movement : again) {
            books.files().sightings().add(id, line++, movement.id());
        }
        var booked = 0;
        for (var movement : fresh) {
            booked += take(books, statement, movement, line++);
        }
        if (statement.hasOddLine()) {
            books.files().unreadable().add(id, line, "there is no amount", statement.last() + ";;Saldo;;PLN");
        }
        return booked;
    }

    private static BankMovement asWritten(Books books, BankStatement statement, BankMovement movement) {
        var atOther = movement.isAt(Shops.CORNER_SHOP) && statement.isSince(books.now(), OTHER_TERMINAL);
        return atOther ? movement.atAnotherTerminal() : movement;
    }

    private static void addImport(
            Books books, BankStatement statement, List<BankMovement> again, List<BankMovement> fresh) {
        books.files()
                .imports()
                .add(
                        id(books.person(), statement),
                        books.person(),
                        books.accounts().get(statement.account()),
                        statement.account().currency(),
                        statement.fileName(),
                        FORMAT,
                        "DONE",
                        sql(statement.takenInAt()),
                        fresh.size(),
                        again.size(),
                        statement.hasOddLine() ? 1 : 0,
                        (again.isEmpty() ? fresh : again).getFirst().bookedOn(),
                        fresh.getLast().bookedOn());
    }

    /** The service joins what it is sure about, and books what it is not. */
    private static int take(Books books, BankStatement statement, BankMovement movement, int line) {
        var entries = books.entries();
        var transaction = movement.transaction();
        if (transaction == null || !books.known().open().contains(transaction)) {
            addEntry(books, statement, movement, line, null);
            entries.bookings().add(statement, movement);
            return 1;
        }
        if (movement.isNamed()) {
            addEntry(books, statement, movement, line, MatchRows.id(movement));
            entries.matches().join(statement, movement, transaction);
            return 0;
        }
        addEntry(books, statement, movement, line, null);
        entries.bookings().add(statement, movement);
        entries.matches().propose(statement, movement, transaction);
        return 1;
    }

    private static void addEntry(
            Books books, BankStatement statement, BankMovement movement, int line, @Nullable UUID match) {
        books.files()
                .entries()
                .add(
                        movement.id(),
                        books.person(),
                        books.accounts().get(movement.account()),
                        id(books.person(), statement),
                        line,
                        movement.bookedOn(),
                        movement.amount(),
                        movement.party(),
                        movement.purpose(),
                        FORMAT,
                        movement.wording(),
                        match);
    }
}
