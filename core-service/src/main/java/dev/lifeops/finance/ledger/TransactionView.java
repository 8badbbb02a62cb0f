package dev.lifeops.finance.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transaction as the API shows it. */
@Schema(name = "Transaction")
record TransactionView(
        UUID id,

        @Schema(description = "The receipt it was booked from, as long as that is there") @Nullable UUID receiptId,

        Kind kind,
        LocalDate bookedOn,

        @JsonFormat(pattern = "HH:mm") @Schema(type = "string", example = "14:33") @Nullable LocalTime bookedAt,

        @Nullable String merchant,
        @Nullable String note,
        List<String> tags,
        String currency,
        BigDecimal amount,
        UUID accountId,
        String accountCurrency,

        @Schema(description = "The amount in the currency of the account")
        BigDecimal accountAmount,

        @Schema(description = "Where a transfer went") @Nullable UUID toAccountId,

        @Nullable String toCurrency,

        @Schema(description = "What arrived there, in the currency of that account") @Nullable BigDecimal toAmount,

        @Schema(description = "The expense that a refund gives back") @Nullable UUID refundOf,

        @Schema(description = "The expense of a group that it is split by") @Nullable UUID splitBy,

        @Schema(
                description = "The expense, payment or conversion of a group that it follows; what changes there "
                        + "changes here, and of a share only its categories and tags can be chosen here")
        @Nullable UUID sharedId,

        @Schema(description = "They add up to the amount") List<LineEdit> lines,
        Instant createdAt) {

    static TransactionView of(Transaction transaction) {
        var edit = TransactionEdit.of(transaction.entry());
        var movement = transaction.entry().movement();
        return new TransactionView(
                transaction.id(),
                transaction.receiptId(),
                edit.kind(),
                edit.bookedOn(),
                edit.bookedAt(),
                edit.merchant(),
                edit.note(),
                edit.tags(),
                edit.currency(),
                edit.amount(),
                movement.account().account(),
                movement.account().currency(),
                TransactionEdit.money(movement.account().amount()),
                edit.toAccountId(),
                movement.to() == null ? null : movement.to().currency(),
                edit.toAmount(),
                edit.refundOf(),
                transaction.sharing().splitBy(),
                transaction.sharing().sharedId(),
                edit.lines(),
                transaction.createdAt());
    }
}
