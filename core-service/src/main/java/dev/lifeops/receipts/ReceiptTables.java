package dev.lifeops.receipts;

import dev.lifeops.shared.personal.PersonalData;
import dev.lifeops.shared.personal.PersonalTable;
import dev.lifeops.shared.personal.Sheet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person takes along of their receipts. */
@Component
class ReceiptTables implements PersonalData {

    private static final PersonalTable RECEIPT =
            PersonalTable.of("receipts.receipt", "owner_id").withJobs();

    private final JdbcClient database;
    private final ReadingQueue queue;

    ReceiptTables(JdbcClient database, ReadingQueue queue) {
        this.database = database;
        this.queue = queue;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                RECEIPT,
                PersonalTable.partOf(RECEIPT, "receipts.receipt_item", "receipt_id"),
                PersonalTable.partOf(RECEIPT, "receipts.receipt_tax", "receipt_id"),
                PersonalTable.partOf(RECEIPT, "receipts.receipt_finding", "receipt_id"),
                PersonalTable.partOf(RECEIPT, "receipts.told_apart", "receipt_id"),
                PersonalTable.partOf(RECEIPT, "receipts.receipt_image", "receipt_id")
                        .withFiles("content", """
                        t.receipt_id || '.' || (select split_part(media_type, '/', 2) from receipts.receipt
                                                where receipt.id = t.receipt_id)"""),
                PersonalTable.of("receipts.further_image", "owner_id")
                        .withFiles(
                                "content",
                                "t.receipt_id || '-' || t.position || '.' || split_part(t.media_type, '/', 2)"),
                PersonalTable.of("receipts.merchant_name", "owner_id"));
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(
                new Sheet("receipts", "Receipts, the newest first", """
                        select id, status, uploaded_at, purchased_on, purchased_at, merchant_name as merchant, total,
                            currency, payment_method, language
                        from receipts.receipt where owner_id = :person order by uploaded_at desc, id desc"""),
                new Sheet("receipt-items", "What receipts say was bought", """
                        select receipt_id, purchased_on, merchant_name as merchant, position, name, quantity, unit,
                            unit_price, discount, item.total, currency
                        from receipts.receipt join receipts.receipt_item item on receipt_id = id
                        where owner_id = :person order by uploaded_at desc, id desc, position"""));
    }

    /** What was waiting there waits here. */
    @Override
    public void settle(UUID person) {
        database.sql("""
                        update receipts.receipt set status = 'UPLOADED', reading_started_at = null
                        where owner_id = ? and status in ('UPLOADED', 'READING') returning id, reading_number""")
                .param(person)
                .query((row, _) -> new Waiting(row.getObject("id", UUID.class), row.getInt("reading_number")))
                .list()
                .forEach(waiting -> queue.add(new ReceiptId(waiting.receipt), waiting.number));
    }

    private record Waiting(UUID receipt, int number) {}
}
