package dev.lifeops.receipts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pictures of the receipts, kept apart from them. */
@Repository
class ReceiptImages {

    private final JdbcClient database;

    ReceiptImages(JdbcClient database) {
        this.database = database;
    }

    byte[] of(ReceiptId receipt) {
        return database.sql("select content from receipts.receipt_image where receipt_id = ?")
                .param(receipt.value())
                .query(byte[].class)
                .single();
    }
}
