package dev.lifeops.demo;

import static dev.lifeops.demo.Batch.sql;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/** What the household shares, as the service would have left it in the group and in the household's books. */
final class SharingRows {

    private final JdbcOperations database;
    private final SharedBooks books;

    SharingRows(JdbcOperations database) {
        this.database = database;
        this.books = new SharedBooks(database);
    }

    /** Adds what is not there yet, and tells how many transactions that makes. */
    int add(UUID person, List<SharedBill> bills, List<SettlingUp> payments, Instant now) {
        for (var circle : Circle.values()) {
            open(person, circle, now);
        }
        var known = known(person);
        var newBills =
                bills.stream().filter(bill -> !known.contains(id(person, bill))).toList();
        var newPayments = payments.stream()
                .filter(payment -> !known.contains(id(person, payment)))
                .toList();
        addBills(person, newBills, now);
        addPayments(person, newPayments, now);
        return books.add(person, newBills, newPayments, now);
    }

    private void open(UUID person, Circle circle, Instant now) {
        database.update(
                "insert into sharing.shared_group (id, name, created_at) values (?, ?, ?) on conflict do nothing",
                group(person, circle),
                circle.label(),
                sql(now));
        Stream.concat(Stream.of(Circle.ME), circle.others().stream())
                .forEach(name -> database.update(
                        """
                        insert into sharing.member (id, group_id, person_id, name, created_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""",
                        member(person, circle, name),
                        group(person, circle),
                        name.equals(Circle.ME) ? person : null,
                        name,
                        sql(now)));
    }

    private Set<UUID> known(UUID person) {
        var groups =
                Stream.of(Circle.values()).map(circle -> group(person, circle)).toArray(UUID[]::new);
        return new HashSet<>(database.queryForList("""
                select id from sharing.expense where group_id = any(?)
                union all
                select id from sharing.payment where group_id = any(?)""", UUID.class, groups, groups));
    }

    private void addBills(UUID person, List<SharedBill> bills, Instant now) {
        var expenses = new Batch(
                "sharing.expense",
                "id, group_id, paid_by, account_id, booked_on, merchant, currency, amount, created_at");
        var lines = new Batch(
                "sharing.expense_line", "id, expense_id, position, type, description, amount, category, method");
        var parts = new Batch("sharing.part", "expense_id, line_id, position, member_id, value");
        var shares = new Batch("sharing.share", "expense_id, line_id, member_id, amount");
        for (var bill : bills) {
            var id = id(person, bill);
            expenses.add(
                    id,
                    group(person, bill.circle()),
                    member(person, bill.circle(), bill.paidBy()),
                    bill.paidBy().equals(Circle.ME) ? books.paying(person, bill.circle()) : null,
                    bill.day(),
                    bill.merchant(),
                    bill.circle().currency(),
                    bill.amount(),
                    sql(now));
            for (var at = 0; at < bill.lines().size(); at++) {
                add(person, bill, at, lines, parts, shares);
            }
        }
        Stream.of(expenses, lines, parts, shares).forEach(batch -> batch.write(database));
    }

    private static void add(UUID person, SharedBill bill, int at, Batch lines, Batch parts, Batch shares) {
        var id = id(person, bill);
        var line = bill.lines().get(at);
        var isItem = line.type().equals("ITEM");
        lines.add(
                line(id, at),
                id,
                at,
                line.type(),
                line.description(),
                line.amount(),
                line.category().key(),
                isItem ? line.method() : null);
        var position = 0;
        for (var name : line.shares().keySet()) {
            var member = member(person, bill.circle(), name);
            if (isItem) {
                var value = line.method().equals("EQUALLY") ? 1 : line.shares().get(name);
                parts.add(id, line(id, at), position++, member, value);
            }
            shares.add(id, line(id, at), member, line.of(name));
        }
    }

    private void addPayments(UUID person, List<SettlingUp> payments, Instant now) {
        var rows = new Batch(
                "sharing.payment",
                "id, group_id, from_id, to_id, paid_on, currency, amount, from_account, to_account, created_at");
        for (var payment : payments) {
            var account = books.paying(person, payment.circle());
            rows.add(
                    id(person, payment),
                    group(person, payment.circle()),
                    member(person, payment.circle(), payment.from()),
                    member(person, payment.circle(), payment.to()),
                    payment.day(),
                    payment.circle().currency(),
                    payment.amount(),
                    payment.from().equals(Circle.ME) ? account : null,
                    payment.to().equals(Circle.ME) ? account : null,
                    sql(now));
        }
        rows.write(database);
    }

    static UUID group(UUID person, Circle circle) {
        return Ids.of(person, "group", circle.name());
    }

    private static UUID member(UUID person, Circle circle, String name) {
        return Ids.of(person, "member", circle.name(), name);
    }

    static UUID id(UUID person, SharedBill bill) {
        return Ids.of(person, "bill", bill.circle().name(), bill.day(), bill.merchant());
    }

    static UUID id(UUID person, SettlingUp payment) {
        return Ids.of(person, "settling", payment.circle().name(), payment.day(), payment.from());
    }

    static UUID line(UUID bill, int at) {
        return Ids.of(bill, "line", at);
    }
}
