package dev.lifeops.statements.matching;

import dev.lifeops.identity.UserId;
import dev.lifeops.receipts.ReceiptId;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which receipts were paid in cash, so that no bank will tell of them. */
@Repository
class CashReceipts {

    private final JdbcClient database;

    CashReceipts(JdbcClient database) {
        this.database = database;
    }

    void add(UserId owner, ReceiptId receipt) {
        database.sql("insert into statements.paid_in_cash (receipt_id, owner_id) values (?, ?) on conflict do nothing")
                .params(receipt.value(), owner.value())
                .update();
    }

    void remove(ReceiptId receipt) {
        database.sql("delete from statements.paid_in_cash where receipt_id = ?")
                .param(receipt.value())
                .update();
    }

    Set<UUID> of(UserId owner) {
        return Set.copyOf(database.sql("select receipt_id from statements.paid_in_cash where owner_id = ?")
                .param(owner.value())
                .query(UUID.class)
                .list());
    }
}
