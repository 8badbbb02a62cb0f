package dev.lifeops.finance.ledger;

import dev.lifeops.shared.Amounts;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a transaction as a person writes it down. */
@Schema(name = "TransactionLine")
record LineEdit(
        @Schema(description = "Of a line that is there already; none for a new one") @Nullable UUID id,

        @Schema(
                description = "ITEM was bought; the others are what lies between the items and the amount",
                defaultValue = "ITEM")
        LineType type,

        @Size(max = 300) @Nullable String description,
        @Digits(integer = 12, fraction = 4) @Nullable BigDecimal quantity,
        @Size(max = 20) @Nullable String unit,
        @Digits(integer = 12, fraction = 4) @Nullable BigDecimal unitPrice,

        @Schema(description = "What was taken off already; the amount is after it")
        @Digits(integer = 12, fraction = 4) @Nullable BigDecimal discount,

        @Schema(description = "In the direction of the transaction: below zero lessens it")
        @NotNull @Digits(integer = 12, fraction = 4) BigDecimal amount,

        @Schema(description = "What it was for") @Nullable UUID categoryId,

        @Schema(description = "Who says so; not taken from you", accessMode = Schema.AccessMode.READ_ONLY)
        Choice.@Nullable Source categorySource,

        @Schema(
                description = "Why a category that nobody chose here was taken; not taken from you",
                accessMode = Schema.AccessMode.READ_ONLY)
        @Nullable String categoryWhy) {

    LineEdit {
        type = Objects.requireNonNullElse(type, LineType.ITEM);
    }

    static LineEdit of(Line line) {
        return new LineEdit(
                line.id(),
                line.type(),
                line.description(),
                Amounts.plain(line.price().quantity()),
                line.price().unit(),
                Amounts.money(line.price().unitPrice()),
                Amounts.money(line.discount()),
                Objects.requireNonNull(Amounts.money(line.amount())),
                line.categoryId(),
                line.choice() == null ? null : line.choice().source(),
                line.choice() == null ? null : line.choice().why());
    }

    private @Nullable Choice choice() {
        return categoryId == null ? null : Choice.ofPerson(categoryId);
    }

    Line line() {
        return new Line(id, type, description, new Line.Price(quantity, unit, unitPrice), discount, amount, choice());
    }
}
