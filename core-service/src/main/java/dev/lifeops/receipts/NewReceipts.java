package dev.lifeops.receipts;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where receipts come in: the database decides which of several equal ones is the first, however many try. */
@Repository
class NewReceipts {

    private final JdbcClient database;

    NewReceipts(JdbcClient database) {
        this.database = database;
    }

    /** Stores a receipt and its picture, unless its owner has one of the very same bytes. */
    boolean add(Receipt receipt, byte[] picture) {
        if (!add(receipt)) {
            return false;
        }
        database.sql("insert into receipts.receipt_image (receipt_id, content) values (?, ?)")
                .params(receipt.id().value(), picture)
                .update();
        return true;
    }

    private boolean add(Receipt receipt) {
        var added = database.sql("""
                        insert into receipts.receipt (id, version, owner_id, sha256, media_type, size_in_bytes, languages,
                            date_order, status, reading_number, attempts, uploaded_at, search_text)
                        select :id, 0, :owner, :sha256, :mediaType, :size, :languages, :dateOrder, :status, 0, 0, :now, ''
                        where not exists (
                            select from receipts.further_image where owner_id = :owner and sha256 = :sha256)
                        on conflict (owner_id, sha256) do nothing
                        """)
                .param("id", receipt.id().value())
                .param("owner", receipt.owner().value())
                .param("sha256", receipt.photograph().sha256())
                .param("mediaType", receipt.photograph().mediaType())
                .param("size", receipt.photograph().sizeInBytes())
                .param("languages", receipt.photograph().languages())
                .param("dateOrder", receipt.photograph().dateOrder())
                .param("status", receipt.status().name())
                .param("now", receipt.milestones().uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
        return added == 1;
    }
}
