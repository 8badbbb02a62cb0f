package dev.lifeops.receipts;

import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person has vouched for what a receipt says; published inside the transaction that records it. */
public record ReceiptConfirmed(
        ReceiptId receipt,
        UserId owner,
        @Nullable String merchant,
        LocalDate purchasedOn,
        @Nullable LocalTime purchasedAt,
        String currency,
        BigDecimal total,
        List<Item> items) {

    /** One thing that was bought. */
    public record Item(
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal discount,
            @Nullable BigDecimal total) {}
}
