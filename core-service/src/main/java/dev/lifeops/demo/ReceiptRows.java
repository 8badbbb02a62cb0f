package dev.lifeops.demo;

import static dev.lifeops.demo.Batch.sql;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Receipts as the service would have left them. */
final class ReceiptRows {

    private static final int ATTEMPTS_OF_A_FAILURE = 3;

    private static final String HEAD =
            "id, version, owner_id, sha256, media_type, size_in_bytes, status, reading_number, "
                    + "attempts, failure_code, failure_message, uploaded_at, reading_started_at, search_text, doubt";
    private static final String READING =
            "read_at, corrected_at, confirmed_at, merchant_name, purchased_on, purchased_at, "
                    + "currency, total, payment_method, confidence_merchant, confidence_date, confidence_total, language, text, "
                    + "decode_ms, prepare_ms, recognise_ms, parse_ms";
    private static final @Nullable Object[] NO_READING = new @Nullable Object[READING.split(",").length];

    private final JdbcOperations database;

    ReceiptRows(JdbcOperations database) {
        this.database = database;
    }

    /** Adds those that are not there yet and tells how many. */
    int add(UUID person, List<DemoReceipt> receipts) {
        var known = new HashSet<>(
                database.queryForList("select id from receipts.receipt where owner_id = ?", UUID.class, person));
        var missing = receipts.stream()
                .filter(receipt -> !known.contains(receipt.id()))
                .toList();
        write(person, missing);
        return missing.size();
    }

    private void write(UUID person, List<DemoReceipt> receipts) {
        var rows = new Batch("receipts.receipt", HEAD + ", " + READING);
        var pictures = new Batch("receipts.receipt_image", "receipt_id, content");
        for (var receipt : receipts) {
            var picture = Placeholder.png(receipt.purchase(), receipt.id());
            rows.add(head(person, receipt, picture), receipt.isRead() ? reading(receipt) : NO_READING);
            pictures.add(receipt.id(), picture);
        }
        rows.write(database);
        pictures.write(database);
        var read = receipts.stream().filter(DemoReceipt::isRead).toList();
        writeItems(read);
        writeFindings(read);
    }

    private static @Nullable Object[] head(UUID person, DemoReceipt receipt, byte[] picture) {
        var fate = receipt.fate();
        return new @Nullable Object[] {
            receipt.id(),
            0,
            person,
            sha256(picture),
            "image/png",
            picture.length,
            fate.status().name(),
            1,
            receipt.isRead() ? 0 : ATTEMPTS_OF_A_FAILURE,
            fate.failure(),
            fate.failure() == null ? null : "Part of the demo: this receipt could not be read.",
            sql(fate.uploadedAt()),
            sql(fate.begunAt()),
            receipt.isRead() ? receipt.purchase().searchText() : "",
            receipt.isRead() ? fate.doubt() : 1.0
        };
    }

    private static @Nullable Object[] reading(DemoReceipt receipt) {
        var purchase = receipt.purchase();
        var fate = receipt.fate();
        var confirmedAt = receipt.isConfirmed() ? sql(fate.settledAt()) : null;
        return new @Nullable Object[] {
            sql(fate.readAt()),
            fate.finding() == null ? null : confirmedAt,
            confirmedAt,
            purchase.shop().name(),
            purchase.day(),
            purchase.time(),
            purchase.shop().currency(),
            purchase.total(),
            "CARD",
            fate.confidence(),
            fate.confidence(),
            fate.confidence(),
            "eng",
            purchase.text(),
            fate.stages().decode(),
            fate.stages().prepare(),
            fate.stages().recognise(),
            fate.stages().parse()
        };
    }

    private void writeItems(List<DemoReceipt> receipts) {
        var items = new Batch(
                "receipts.receipt_item", "receipt_id, position, name, quantity, unit, unit_price, total, confidence");
        for (var receipt : receipts) {
            var position = 0;
            for (var item : receipt.purchase().items()) {
                items.add(
                        receipt.id(),
                        position++,
                        item.name(),
                        item.quantity(),
                        item.unit(),
                        item.unitPrice(),
                        item.total(),
                        receipt.fate().confidence());
            }
        }
        items.write(database);
    }

    private void writeFindings(List<DemoReceipt> receipts) {
        var findings = new Batch("receipts.receipt_finding", "receipt_id, position, code, message");
        for (var receipt : receipts) {
            var finding = receipt.fate().finding();
            if (finding != null) {
                findings.add(receipt.id(), 0, finding.code(), finding.message());
            }
        }
        findings.write(database);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
