package dev.lifeops.takeout.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Made-up receipts with pictures, booked with their lines. */
final class Shoeboxes {

    private static final int AT_A_TIME = 100;
    private static final int ITEMS = 10;
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 3_650;
    private static final int SHOPS = 200;
    private static final int LETTERS = 26;

    private final JdbcTemplate database;
    private final TransactionOperations transaction;
    private final UUID person;
    private final Random chance = new Random(1);

    Shoeboxes(JdbcTemplate database, TransactionOperations transaction, UUID person) {
        this.database = database;
        this.transaction = transaction;
        this.person = person;
    }

    void fill(int receipts, int pictureBytes) {
        var account = UUID.randomUUID();
        database.update(
                "insert into finance.account (id, owner_id, name, type, currency, created_at) values (?, ?, ?, 'CASH', 'EUR', now())",
                account,
                person,
                "Cash " + account);
        for (var done = 0; done < receipts; done += AT_A_TIME) {
            var from = done;
            transaction.executeWithoutResult(_ -> {
                for (var number = from; number < Math.min(receipts, from + AT_A_TIME); number++) {
                    add(account, FIRST.plusDays((long) number * DAYS / receipts), pictureBytes);
                }
            });
        }
        database.execute("analyze");
        database.execute("checkpoint");
    }

    private void add(UUID account, LocalDate day, int pictureBytes) {
        var id = UUID.randomUUID();
        var shop = shop(chance.nextInt(SHOPS));
        var at = LocalDateTime.of(day, LocalTime.NOON).atOffset(ZoneOffset.UTC);
        database.update(
                """
                insert into receipts.receipt (id, version, owner_id, sha256, media_type, size_in_bytes, status, reading_number,
                    attempts, uploaded_at, read_at, confirmed_at, merchant_name, purchased_on, currency, total, text, search_text)
                values (?, 3, ?, sha256(?::text::bytea), 'image/jpeg', ?, 'CONFIRMED', 1, 1, ?, ?, ?, ?, ?, 'EUR', 25, ?, 'corner larder')""", id, person, id, pictureBytes, at, at, at, shop, day, "THE CORNER LARDER\nMILK 2.50\n".repeat(20));
        var picture = new byte[pictureBytes];
        chance.nextBytes(picture);
        database.update("insert into receipts.receipt_image (receipt_id, content) values (?, ?)", id, picture);
        var items = IntStream.range(0, ITEMS)
                .mapToObj(position -> new Object[] {id, position, "Milk 1 l no. " + chance.nextInt(500)})
                .toList();
        database.batchUpdate(
                "insert into receipts.receipt_item (receipt_id, position, name, quantity, unit_price, total) values (?, ?, ?, 1, 2.5, 2.5)",
                items);
        book(account, id, shop, day, items);
    }

    private void book(UUID account, UUID receipt, String shop, LocalDate day, List<Object[]> items) {
        var id = UUID.randomUUID();
        database.update("""
                insert into finance.transaction (id, version, owner_id, receipt_id, kind, booked_on, merchant, currency, amount,
                    account_id, account_currency, account_amount, created_at, search_text)
                values (?, 0, ?, ?, 'EXPENSE', ?, ?, 'EUR', 25, ?, 'EUR', 25, now(), 'corner larder')""", id, person, receipt, day, shop, account);
        database.batchUpdate(
                """
                insert into finance.transaction_line (transaction_id, position, description, quantity, unit_price, amount, type,
                    owner_id, booked_on, kind, currency, account_id, payee)
                values (?, ?, ?, 1, 2.5, 2.5, 'ITEM', ?, ?, 'EXPENSE', 'EUR', ?, ?)""",
                items.stream()
                        .map(item ->
                                new Object[] {id, item[1], item[2], person, day, account, shop.toLowerCase(Locale.ROOT)
                                })
                        .toList());
    }

    /** Called apart by letters, since figures make no other payee. */
    private static String shop(int number) {
        return "The Corner Larder " + (char) ('a' + number / LETTERS) + (char) ('a' + number % LETTERS);
    }
}
