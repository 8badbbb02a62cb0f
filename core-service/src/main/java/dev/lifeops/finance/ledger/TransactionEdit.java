package dev.lifeops.finance.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.lifeops.finance.ledger.Transaction.Entry;
import dev.lifeops.finance.ledger.Transaction.Occasion;
import dev.lifeops.shared.Amounts;
import dev.lifeops.shared.CurrencyCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

        @Size(max = 30) List<@NotBlank @Size(max = 50) String> tags,

        @Schema(description = "A purse of that currency where nothing is said") @Nullable UUID accountId,

        @NotNull @CurrencyCode String currency,

        @Schema(description = "Never negative; the kind tells the direction")
        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 4) BigDecimal amount,

        @Schema(
                description = "The amount in the currency of the account; needed where that is another one and no rate "
                        + "of that day is known")
        @DecimalMin("0") @Digits(integer = 12, fraction = 4) @Nullable BigDecimal accountAmount,

        @Schema(description = "Where a TRANSFER goes") @Nullable UUID toAccountId,

        @Schema(description = "What arrives there, in the currency of that account")
        @DecimalMin("0") @Digits(integer = 12, fraction = 4) @Nullable BigDecimal toAmount,

        @Schema(description = "The expense that a REFUND gives back") @Nullable UUID refundOf,

        @Schema(description = "What the money was for, adding up to the amount; one line where nothing is said")
        @Size(max = 1000) List<@Valid @NotNull LineEdit> lines) {

    TransactionEdit {
        kind = Objects.requireNonNullElse(kind, Kind.EXPENSE);
        tags = Objects.requireNonNullElse(tags, List.of());
        lines = Objects.requireNonNullElse(lines, List.of());
    }

    static TransactionEdit of(Entry entry) {
        var occasion = entry.occasion();
        var movement = entry.movement();
        return new TransactionEdit(
                movement.kind(),
                occasion.bookedOn(),
                occasion.bookedAt(),
                occasion.merchant(),
                occasion.note(),
                occasion.tags(),
                movement.account().account(),
                movement.currency(),
                money(movement.amount()),
                money(movement.account().amount()),
                movement.to() == null ? null : movement.to().account(),
                movement.to() == null ? null : money(movement.to().amount()),
                entry.refundOf(),
                entry.lines().stream().map(LineEdit::of).toList());
    }

    Occasion occasion() {
        return new Occasion(
                bookedOn,
                bookedAt,
                merchant,
                note,
                tags.stream().map(String::strip).distinct().toList());
    }

    TransactionEdit with(@Nullable BigDecimal otherAccountAmount, @Nullable BigDecimal otherToAmount) {
        return with(otherAccountAmount, otherToAmount, lines);
    }

    TransactionEdit with(List<LineEdit> otherLines) {
        return with(accountAmount, toAmount, otherLines);
    }

    private TransactionEdit with(
            @Nullable BigDecimal otherAccountAmount, @Nullable BigDecimal otherToAmount, List<LineEdit> otherLines) {
        return new TransactionEdit(
                kind,
                bookedOn,
                bookedAt,
                merchant,
                note,
                tags,
                accountId,
                currency,
                amount,
                otherAccountAmount,
                toAccountId,
                otherToAmount,
                refundOf,
                otherLines);
    }

    /** The lines, or the one line that is the whole amount. */
    List<Line> writtenLines() {
        return lines.isEmpty()
                ? List.of(Line.of(LineType.ITEM, amount))
                : lines.stream().map(LineEdit::line).toList();
    }

    static BigDecimal money(BigDecimal amount) {
        return Objects.requireNonNull(Amounts.money(amount));
    }
}
