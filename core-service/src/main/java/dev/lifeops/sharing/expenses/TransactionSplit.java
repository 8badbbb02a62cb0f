package dev.lifeops.sharing.expenses;

import dev.lifeops.sharing.expenses.Expense.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an expense in a person's own books is split, as they say it. */
@Schema(name = "TransactionSplit")
record TransactionSplit(
        @NotNull UUID transactionId,

        @Schema(description = "For the group; the note in your books is not shown to it") @Size(max = 2000) @Nullable String note,

        @Schema(
                description = "How lines are split of which nothing else is said. Without it, lines that are not named "
                        + "are yours alone and the group does not see them; where no line is named either, all is split "
                        + "equally among all")
        @Valid @Nullable SplitEdit split,

        @Schema(description = "Lines that are split otherwise than the rest") @Size(max = 1000) List<@Valid @NotNull LineSplit> lines) {

    TransactionSplit {
        lines = Objects.requireNonNullElse(lines, List.of());
    }

    /** How one line is split. */
    @Schema(name = "TransactionLineSplit")
    record LineSplit(
            @Schema(description = "The line of the transaction") @NotNull UUID lineId,

            @NotNull @Valid SplitEdit split) {}

    static TransactionSplit of(UUID transaction, Content content) {
        return new TransactionSplit(
                transaction,
                content.occasion().note(),
                SplitEdit.of(content.split()),
                content.lines().stream()
                        .filter(line -> line.split() != null && line.transactionLine() != null)
                        .map(line -> new LineSplit(
                                Objects.requireNonNull(line.transactionLine()),
                                Objects.requireNonNull(SplitEdit.of(line.split()))))
                        .toList());
    }
}
