package dev.lifeops.receipts;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pictures of the receipts, kept apart from them. */
@Repository
class ReceiptImages {

    private final JdbcClient database;

    ReceiptImages(JdbcClient database) {
        this.database = database;
    }

    /** A picture that came from a receipt that was merged into this one. */
    @SuppressWarnings("ArrayRecordComponent") // a digest, only ever shown
    record Further(int position, String mediaType, int sizeInBytes, byte[] sha256) {}

    List<Further> further(ReceiptId receipt) {
        return database.sql("""
                        select position, media_type, size_in_bytes, sha256 from receipts.further_image
                        where receipt_id = ? order by position""")
                .param(receipt.value())
                .query((row, _) -> new Further(
                        row.getInt("position"),
                        row.getString("media_type"),
                        row.getInt("size_in_bytes"),
                        row.getBytes("sha256")))
                .list();
    }

    byte[] further(ReceiptId receipt, int position) {
        return database.sql("select content from receipts.further_image where receipt_id = ? and position = ?")
                .params(receipt.value(), position)
                .query(byte[].class)
                .single();
    }

    /** Hands all pictures of one receipt over to another, after those that it has; tells how many. */
    int handOver(Receipt from, Receipt to) {
        database.sql("""
                        insert into receipts.further_image
                            (receipt_id, position, owner_id, sha256, media_type, size_in_bytes, content)
                        select :to, :next, receipt.owner_id, sha256, media_type, size_in_bytes, content
                        from receipts.receipt join receipts.receipt_image on receipt_id = id where id = :from""")
                .param("to", to.id().value())
                .param("next", to.pictures())
                .param("from", from.id().value())
                .update();
        var more = database.sql(
                        "update receipts.further_image set receipt_id = :to, position = position + :next where receipt_id = :from")
                .param("to", to.id().value())
                .param("next", to.pictures())
                .param("from", from.id().value())
                .update();
        return 1 + more;
    }

    byte[] of(ReceiptId receipt) {
        return database.sql("select content from receipts.receipt_image where receipt_id = ?")
                .param(receipt.value())
                .query(byte[].class)
                .single();
    }
}
