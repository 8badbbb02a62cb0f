package dev.lifeops.sharing.expenses;

import dev.lifeops.sharing.groups.Circle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An expense as a member of the group sees it. */
@Schema(name = "GroupExpense")
record ExpenseView(
        UUID id,
        UUID paidBy,

        @Schema(description = "The transaction that is split; for who paid") @Nullable UUID transactionId,

        @Schema(description = "The account that it was paid from; for who paid") @Nullable UUID accountId,

        LocalDate bookedOn,
        @Nullable String merchant,
        @Nullable String note,
        String currency,

        @Schema(description = "What of it the group shares") BigDecimal amount,

        @Schema(description = "How lines are split of which nothing else is said; null where these are not shared")
        @Nullable SplitEdit split,

        List<LineView> lines,

        @Schema(description = "What each bears of all of it")
        List<ShareView> shares,

        Instant createdAt) {

    /** A line of an expense. */
    @Schema(name = "GroupExpenseLine")
    record LineView(
            UUID id,

            @Schema(description = "The line of the transaction; for who paid") @Nullable UUID transactionLineId,

            LineType type,
            @Nullable String description,
            BigDecimal amount,
            @Nullable String category,
            @Nullable SplitEdit split,
            List<ShareView> shares) {}

    /** What is only in the books of who paid is for them alone. */
    static ExpenseView of(Expense expense, Circle circle) {
        return of(expense, circle.me().id().equals(expense.paid().by()));
    }

    /** As everybody may see it. */
    static ExpenseView forAll(Expense expense) {
        return of(expense, false);
    }

    private static ExpenseView of(Expense expense, boolean isPayer) {
        var content = expense.content();
        return new ExpenseView(
                expense.id(),
                expense.paid().by(),
                isPayer ? expense.paid().transaction() : null,
                isPayer ? expense.paid().account() : null,
                content.occasion().bookedOn(),
                content.occasion().merchant(),
                content.occasion().note(),
                content.occasion().currency(),
                ShareView.money(content.amount()),
                SplitEdit.of(content.split()),
                content.lines().stream().map(line -> of(line, isPayer)).toList(),
                ShareView.of(content.shares()),
                expense.createdAt());
    }

    private static LineView of(Expense.Line line, boolean isPayer) {
        return new LineView(
                line.id(),
                isPayer ? line.transactionLine() : null,
                line.type(),
                line.description(),
                ShareView.money(line.amount()),
                line.category(),
                SplitEdit.of(line.split()),
                ShareView.of(line.shares()));
    }
}
