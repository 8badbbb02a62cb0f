package dev.lifeops.finance;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.lifeops.finance.Transaction.Entry;
import dev.lifeops.finance.Transaction.Kind;
import dev.lifeops.shared.Amounts;
import dev.lifeops.shared.CurrencyCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A transaction as a person writes it down. */
@Schema(name = "TransactionEdit")
record TransactionEdit(
        @Schema(description = "The direction; EXPENSE where nothing is said", defaultValue = "EXPENSE")
        Kind kind,

        @NotNull LocalDate bookedOn,

        @JsonFormat(pattern = "HH:mm") @Schema(type = "string", pattern = "\\d{2}:\\d{2}", example = "14:33") @Nullable LocalTime bookedAt,

        @Size(max = 200) @Nullable String merchant,
        @Size(max = 2000) @Nullable String note,
        @NotNull @CurrencyCode String currency,

        @Schema(description = "Never negative; the kind tells the direction")
        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 4) BigDecimal amount,

        @Schema(description = "What the money was for; the items need not add up to the amount") @Size(max = 1000) List<@Valid @NotNull Item> items) {

    TransactionEdit {
        kind = Objects.requireNonNullElse(kind, Kind.EXPENSE);
        items = Objects.requireNonNullElse(items, List.of());
    }

    @Schema(name = "TransactionItem")
    record Item(
            @Size(max = 300) @Nullable String name,
            @Digits(integer = 12, fraction = 4) @Nullable BigDecimal quantity,
            @Size(max = 20) @Nullable String unit,
            @Digits(integer = 12, fraction = 4) @Nullable BigDecimal unitPrice,
            @Digits(integer = 12, fraction = 4) @Nullable BigDecimal discount,
            @Digits(integer = 12, fraction = 4) @Nullable BigDecimal total) {

        static Item of(Transaction.Item item) {
            return new Item(
                    item.name(),
                    Amounts.plain(item.quantity()),
                    item.unit(),
                    Amounts.money(item.unitPrice()),
                    Amounts.money(item.discount()),
                    Amounts.money(item.total()));
        }

        Transaction.Item item() {
            return new Transaction.Item(name, quantity, unit, unitPrice, discount, total);
        }

        boolean isEmpty() {
            return name == null && total == null;
        }
    }

    static TransactionEdit of(Entry entry) {
        return new TransactionEdit(
                entry.kind(),
                entry.bookedOn(),
                entry.bookedAt(),
                entry.merchant(),
                entry.note(),
                entry.currency(),
                Objects.requireNonNull(Amounts.money(entry.amount())),
                entry.items().stream().map(Item::of).toList());
    }

    Entry entry() {
        return new Entry(
                kind,
                bookedOn,
                bookedAt,
                merchant,
                note,
                currency,
                amount,
                items.stream().map(Item::item).toList());
    }
}
