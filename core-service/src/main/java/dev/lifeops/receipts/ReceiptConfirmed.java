package dev.lifeops.receipts;

import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person has vouched for what a receipt says; published inside the transaction that records it.
 *
 * @param tax all taxes that it lists, whether its prices hold them or not
 */
public record ReceiptConfirmed(
        ReceiptId receipt,
        UserId owner,
        Merchant merchant,
        LocalDate purchasedOn,
        @Nullable LocalTime purchasedAt,
        String currency,
        BigDecimal total,
        @Nullable BigDecimal tax,
        @Nullable PaidBy paidBy,
        List<Item> items) {

    /** Who sold. */
    public record Merchant(@Nullable String name, @Nullable String taxId) {}

    /** How it was paid. */
    public enum PaidBy {
        CASH,
        CARD,
        OTHER
    }

    /** One thing that was bought. */
    public record Item(
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal discount,
            @Nullable BigDecimal total) {}
}
