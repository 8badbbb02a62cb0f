package dev.lifeops.sharing.expenses;

import dev.lifeops.shared.CurrencyCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An expense that is in nobody's books yet, as a person writes it down in a group. */
@Schema(name = "GroupExpenseEdit")
record ExpenseEdit(
        @Schema(description = "Who paid; you where nothing is said") @Nullable UUID paidBy,

        @Schema(description = "The account of yours that you paid from; your purse where nothing is said. For who paid")
        @Nullable UUID accountId,

        @NotNull LocalDate bookedOn,
        @Size(max = 200) @Nullable String merchant,
        @Size(max = 2000) @Nullable String note,
        @NotNull @CurrencyCode String currency,

        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 4) BigDecimal amount,

        @Schema(description = "How it is split; equally among all where nothing is said") @Valid @Nullable SplitEdit split,

        @Schema(description = "What it was for, adding up to the amount; one line where nothing is said")
        @Size(max = 1000) List<@Valid @NotNull LineEdit> lines) {

    ExpenseEdit {
        lines = Objects.requireNonNullElse(lines, List.of());
    }

    /** A line of an expense. */
    @Schema(name = "GroupExpenseLineEdit")
    record LineEdit(
            @Schema(description = "Of a line that is there already; none for a new one") @Nullable UUID id,

            @Schema(
                    description = "ITEM was bought; the others go along with the items that each one bears",
                    defaultValue = "ITEM")
            LineType type,

            @Size(max = 300) @Nullable String description,
            @NotNull @Digits(integer = 12, fraction = 4) BigDecimal amount,

            @Schema(description = "Key of a category in the default tree, such as groceries")
            @Pattern(regexp = "[a-z0-9_.-]{1,60}") @Nullable String category,

            @Schema(description = "How this line is split; as all are where nothing is said") @Valid @Nullable SplitEdit split) {

        LineEdit {
            type = Objects.requireNonNullElse(type, LineType.ITEM);
        }
    }

    /** As somebody may edit it, who may not see which account it was paid from. */
    static ExpenseEdit of(@Nullable UUID account, Expense expense) {
        var content = expense.content();
        var occasion = content.occasion();
        return new ExpenseEdit(
                expense.paid().by(),
                account,
                occasion.bookedOn(),
                occasion.merchant(),
                occasion.note(),
                occasion.currency(),
                ShareView.money(content.amount()),
                SplitEdit.of(content.split()),
                content.lines().stream()
                        .map(line -> new LineEdit(
                                line.id(),
                                line.type(),
                                line.description(),
                                ShareView.money(line.amount()),
                                line.category(),
                                SplitEdit.of(line.split())))
                        .toList());
    }

    /** The lines, or the one line that is the whole amount. */
    List<LineEdit> writtenLines() {
        return lines.isEmpty() ? List.of(new LineEdit(null, LineType.ITEM, null, amount, null, null)) : lines;
    }
}
