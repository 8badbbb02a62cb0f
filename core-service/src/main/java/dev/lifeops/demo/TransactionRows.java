package dev.lifeops.demo;

import static dev.lifeops.demo.Batch.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Transactions as the service would have booked them. */
final class TransactionRows {

    private static final String HEAD =
            "id, version, owner_id, receipt_id, kind, booked_on, booked_at, merchant, note, currency, amount, "
                    + "account_id, account_currency, account_amount, to_account_id, to_currency, to_amount, created_at, "
                    + "search_text";
    private static final String LINE =
            "id, transaction_id, owner_id, booked_on, kind, currency, position, type, description, quantity, unit, "
                    + "unit_price, amount, category_id, category_source";

    private final JdbcOperations database;
    private final AccountRows accounts;
    private final CategoryRows categories;

    TransactionRows(JdbcOperations database) {
        this.database = database;
        this.accounts = new AccountRows(database);
        this.categories = new CategoryRows(database);
    }

    /** What the rows of one household have in common. */
    private record Books(
            UUID person,
            Map<HouseholdAccount, UUID> accounts,
            Map<HouseholdCategory, UUID> categories,
            Set<UUID> booked,
            Batch heads,
            Batch lines) {

        @Nullable UUID category(String item, String party) {
            return HouseholdCategory.of(item, party).map(categories::get).orElse(null);
        }

        boolean lack(UUID id) {
            return !booked.contains(id);
        }
    }

    /** Books what is not booked yet of confirmed receipts, payments and moves, and tells how many. */
    int add(UUID person, List<DemoReceipt> receipts, List<Payment> payments, List<Move> moves, Instant now) {
        var books = new Books(
                person,
                accounts.open(person, now),
                categories.begin(person, now),
                booked(person),
                new Batch("finance.transaction", HEAD),
                new Batch("finance.transaction_line", LINE));
        var added = receipts.stream()
                        .filter(receipt -> receipt.isConfirmed() && books.lack(receipt.transactionId()))
                        .mapToInt(receipt -> add(books, receipt))
                        .sum()
                + payments.stream()
                        .filter(payment -> books.lack(id(person, payment)))
                        .mapToInt(payment -> add(books, payment))
                        .sum()
                + moves.stream()
                        .filter(move -> books.lack(id(person, move)))
                        .mapToInt(move -> add(books, move))
                        .sum();
        books.heads().write(database);
        books.lines().write(database);
        return added;
    }

    private static int add(Books books, DemoReceipt receipt) {
        var purchase = receipt.purchase();
        var currency = purchase.shop().currency();
        books.heads()
                .add(
                        receipt.transactionId(),
                        0,
                        books.person(),
                        receipt.id(),
                        "EXPENSE",
                        purchase.day(),
                        purchase.time(),
                        purchase.shop().name(),
                        null,
                        currency,
                        purchase.total(),
                        books.accounts().get(HouseholdAccount.paying(currency)),
                        currency,
                        purchase.total(),
                        null,
                        null,
                        null,
                        sql(receipt.fate().settledAt()),
                        purchase.words());
        var position = 0;
        for (var item : purchase.items()) {
            addLine(
                    books,
                    receipt.transactionId(),
                    "EXPENSE",
                    purchase.day(),
                    currency,
                    position++,
                    new @Nullable Object[] {
                        item.name(),
                        item.quantity(),
                        item.unit(),
                        item.unitPrice(),
                        item.total(),
                        books.category(item.name(), purchase.shop().name()),
                        sourceOf(books.category(item.name(), purchase.shop().name()))
                    });
        }
        return 1;
    }

    private static int add(Books books, Payment payment) {
        var id = id(books.person(), payment);
        books.heads()
                .add(
                        id,
                        0,
                        books.person(),
                        null,
                        payment.kind(),
                        payment.day(),
                        null,
                        payment.party(),
                        payment.note(),
                        Payment.CURRENCY,
                        payment.amount(),
                        books.accounts().get(HouseholdAccount.CURRENT),
                        Payment.CURRENCY,
                        payment.amount(),
                        null,
                        null,
                        null,
                        morningOf(payment.day()),
                        (payment.party() + "\n" + payment.note()).toLowerCase(Locale.ROOT));
        addLine(
                books,
                id,
                payment.kind(),
                payment.day(),
                Payment.CURRENCY,
                0,
                whole(payment.amount(), books.category(payment.note(), payment.party())));
        return 1;
    }

    private static int add(Books books, Move move) {
        var id = id(books.person(), move);
        var from = HouseholdAccount.CURRENT;
        books.heads()
                .add(
                        id,
                        0,
                        books.person(),
                        null,
                        "TRANSFER",
                        move.day(),
                        null,
                        null,
                        move.note(),
                        from.currency(),
                        move.amount(),
                        books.accounts().get(from),
                        from.currency(),
                        move.amount(),
                        books.accounts().get(move.to()),
                        move.to().currency(),
                        move.arrived(),
                        morningOf(move.day()),
                        ("\n" + move.note()).toLowerCase(Locale.ROOT));
        addLine(books, id, "TRANSFER", move.day(), from.currency(), 0, whole(move.amount(), null));
        return 1;
    }

    private static @Nullable Object[] whole(BigDecimal amount, @Nullable UUID category) {
        return new @Nullable Object[] {null, null, null, null, amount, category, sourceOf(category)};
    }

    private static void addLine(
            Books books,
            UUID transaction,
            String kind,
            LocalDate day,
            String currency,
            int position,
            @Nullable Object[] content) {
        books.lines()
                .add(
                        new Object[] {
                            Ids.of(transaction, "line", position),
                            transaction,
                            books.person(),
                            day,
                            kind,
                            currency,
                            position,
                            "ITEM"
                        },
                        content);
    }

    private static @Nullable String sourceOf(@Nullable UUID category) {
        return category == null ? null : "PERSON";
    }

    private static Object morningOf(LocalDate day) {
        return day.atTime(9, 0).atOffset(ZoneOffset.UTC);
    }

    static UUID id(UUID person, Payment payment) {
        return Ids.of(person, "payment", payment.day(), payment.party(), payment.note());
    }

    private static UUID id(UUID person, Move move) {
        return Ids.of(person, "move", move.day(), move.to().name());
    }

    private Set<UUID> booked(UUID person) {
        return new HashSet<>(
                database.queryForList("select id from finance.transaction where owner_id = ?", UUID.class, person));
    }
}
