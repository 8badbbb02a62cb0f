package dev.lifeops.demo;

import static dev.lifeops.demo.Batch.sql;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** Transactions as the service would have booked them. */
final class TransactionRows {

    private static final String COLUMNS =
            "id, version, owner_id, receipt_id, kind, booked_on, booked_at, merchant, note, "
                    + "currency, amount, created_at, search_text";

    private final JdbcOperations database;

    TransactionRows(JdbcOperations database) {
        this.database = database;
    }

    /** Books the confirmed receipts among these that are not booked yet, and tells how many. */
    int addConfirmed(UUID person, List<DemoReceipt> receipts) {
        var booked = booked(person);
        var missing = receipts.stream()
                .filter(receipt -> receipt.isConfirmed() && !booked.contains(receipt.transactionId()))
                .toList();
        writeHeads(person, missing);
        writeItems(missing);
        return missing.size();
    }

    private void writeHeads(UUID person, List<DemoReceipt> receipts) {
        var heads = new Batch("finance.transaction", COLUMNS);
        for (var receipt : receipts) {
            var purchase = receipt.purchase();
            heads.add(
                    receipt.transactionId(),
                    0,
                    person,
                    receipt.id(),
                    "EXPENSE",
                    purchase.day(),
                    purchase.time(),
                    purchase.shop().name(),
                    null,
                    purchase.shop().currency(),
                    purchase.total(),
                    sql(receipt.fate().settledAt()),
                    purchase.words());
        }
        heads.write(database);
    }

    private void writeItems(List<DemoReceipt> receipts) {
        var items = new Batch(
                "finance.transaction_item", "transaction_id, position, name, quantity, unit, unit_price, total");
        for (var receipt : receipts) {
            var position = 0;
            for (var item : receipt.purchase().items()) {
                items.add(
                        receipt.transactionId(),
                        position++,
                        item.name(),
                        item.quantity(),
                        item.unit(),
                        item.unitPrice(),
                        item.total());
            }
        }
        items.write(database);
    }

    /** Enters the payments that are not there yet, and tells how many. */
    int add(UUID person, List<Payment> payments) {
        var booked = booked(person);
        var missing = payments.stream()
                .filter(payment -> !booked.contains(id(person, payment)))
                .toList();
        var heads = new Batch("finance.transaction", COLUMNS);
        for (var payment : missing) {
            heads.add(
                    id(person, payment),
                    0,
                    person,
                    null,
                    payment.kind(),
                    payment.day(),
                    null,
                    payment.party(),
                    payment.note(),
                    Payment.CURRENCY,
                    payment.amount(),
                    payment.day().atTime(9, 0).atOffset(ZoneOffset.UTC),
                    (payment.party() + "\n" + payment.note()).toLowerCase(Locale.ROOT));
        }
        heads.write(database);
        return missing.size();
    }

    private static UUID id(UUID person, Payment payment) {
        return Ids.of(person, "payment", payment.day(), payment.party(), payment.note());
    }

    private Set<UUID> booked(UUID person) {
        return new HashSet<>(
                database.queryForList("select id from finance.transaction where owner_id = ?", UUID.class, person));
    }
}
