package dev.lifeops.demo;

import static dev.lifeops.demo.Batch.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** What is shared, in the books of the household: its share as an expense, and what it gave as a transfer. */
final class SharedBooks {

    private static final String HEAD =
            "id, version, owner_id, kind, booked_on, merchant, currency, amount, account_id, account_currency, "
                    + "account_amount, to_account_id, to_currency, to_amount, created_at, search_text, shared_id";
    private static final String LINE =
            "id, transaction_id, owner_id, booked_on, kind, currency, position, type, description, amount, "
                    + "category_id, category_source";

    private final JdbcOperations database;

    SharedBooks(JdbcOperations database) {
        this.database = database;
    }

    /** An entry of the books, whose id is its own and whose thing is what it follows. */
    private record Entry(
            UUID id, UUID thing, UUID person, String kind, LocalDate day, String merchant, String currency) {}

    /** Where money lies and how much of it; a transfer has two. */
    private record Move(UUID from, @Nullable UUID to, BigDecimal amount) {}

    int add(UUID person, List<SharedBill> bills, List<SettlingUp> payments, Instant now) {
        var heads = new Batch("finance.transaction", HEAD);
        var lines = new Batch("finance.transaction_line", LINE);
        var categories = categories(person);
        var added = 0;
        for (var bill : bills) {
            var account = group(person, bill.circle(), now);
            if (bill.paidBy().equals(Circle.ME)) {
                var paid = entry(person, bill, "TRANSFER");
                head(heads, paid, new Move(paying(person, bill.circle()), account, bill.amount()));
                line(lines, paid, 0, "OTHER", null, bill.amount(), null);
                added++;
            }
            var borne = entry(person, bill, "EXPENSE");
            head(heads, borne, new Move(account, null, bill.of(Circle.ME)));
            var position = 0;
            for (var line : bill.lines()) {
                if (line.of(Circle.ME).signum() != 0) {
                    var type = line.type().equals("ITEM") ? "SHARE" : line.type();
                    var category = categories.get(line.category().key());
                    line(lines, borne, position++, type, line.description(), line.of(Circle.ME), category);
                }
            }
            added++;
        }
        for (var payment : payments) {
            added += add(person, payment, heads, lines, now);
        }
        heads.write(database);
        lines.write(database);
        return added;
    }

    /** What two others settle among themselves is in nobody's books here. */
    private int add(UUID person, SettlingUp payment, Batch heads, Batch lines, Instant now) {
        var isFromMe = payment.from().equals(Circle.ME);
        if (!isFromMe && !payment.to().equals(Circle.ME)) {
            return 0;
        }
        var own = paying(person, payment.circle());
        var group = group(person, payment.circle(), now);
        var thing = SharingRows.id(person, payment);
        var entry = new Entry(
                Ids.of(thing, "TRANSFER"),
                thing,
                person,
                "TRANSFER",
                payment.day(),
                isFromMe ? payment.to() : payment.from(),
                payment.circle().currency());
        head(heads, entry, new Move(isFromMe ? own : group, isFromMe ? group : own, payment.amount()));
        line(lines, entry, 0, "OTHER", null, payment.amount(), null);
        return 1;
    }

    private static Entry entry(UUID person, SharedBill bill, String kind) {
        var thing = SharingRows.id(person, bill);
        return new Entry(
                Ids.of(thing, kind),
                thing,
                person,
                kind,
                bill.day(),
                bill.merchant(),
                bill.circle().currency());
    }

    private static void head(Batch heads, Entry entry, Move move) {
        var isTransfer = move.to() != null;
        heads.add(
                entry.id(),
                0,
                entry.person(),
                entry.kind(),
                entry.day(),
                entry.merchant(),
                entry.currency(),
                move.amount(),
                move.from(),
                entry.currency(),
                move.amount(),
                move.to(),
                isTransfer ? entry.currency() : null,
                isTransfer ? move.amount() : null,
                entry.day().atTime(9, 0).atOffset(ZoneOffset.UTC),
                entry.merchant().toLowerCase(Locale.ROOT),
                entry.thing());
    }

    private static void line(
            Batch lines,
            Entry entry,
            int position,
            String type,
            @Nullable String description,
            BigDecimal amount,
            @Nullable UUID category) {
        lines.add(
                Ids.of(entry.id(), "line", position),
                entry.id(),
                entry.person(),
                entry.day(),
                entry.kind(),
                entry.currency(),
                position,
                type,
                description,
                amount,
                category,
                category == null ? null : "PERSON");
    }

    private Map<String, UUID> categories(UUID person) {
        return database
                .query(
                        "select key, id from finance.category where owner_id = ? and key is not null",
                        (row, _) -> Map.entry(row.getString("key"), row.getObject("id", UUID.class)),
                        person)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Which of its accounts the household pays with. */
    UUID paying(UUID person, Circle circle) {
        return database.queryForList(
                        "select id from finance.account where owner_id = ? and name = ? and currency = ?",
                        UUID.class,
                        person,
                        HouseholdAccount.paying(circle.currency()).label(),
                        circle.currency())
                .getFirst();
    }

    private UUID group(UUID person, Circle circle, Instant now) {
        var group = SharingRows.group(person, circle);
        database.update("""
                insert into finance.account (id, owner_id, group_id, name, type, currency, created_at)
                values (?, ?, ?, ?, 'SHARED', ?, ?) on conflict do nothing""", Ids.of(group, "account"), person, group, circle.label(), circle.currency(), sql(now));
        return database.queryForList(
                        "select id from finance.account where owner_id = ? and group_id = ? and currency = ?",
                        UUID.class,
                        person,
                        group,
                        circle.currency())
                .getFirst();
    }
}
