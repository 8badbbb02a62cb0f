package dev.lifeops.imports;

import dev.lifeops.finance.BroughtCategory;
import dev.lifeops.finance.BroughtTransaction;
import dev.lifeops.shared.Amounts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import from Firefly III would do; nothing of it is stored. */
@Schema(name = "FireflyPreview")
record FireflyPreview(
        @Schema(description = "Lines that would be taken") int newLines,

        @Schema(description = "Lines that an import before has taken")
        int knownLines,

        @Schema(description = "Lines that cannot be taken") int refusedLines,

        @Schema(description = "Transactions that they would make")
        int transactions,

        @Nullable LocalDate firstOn,
        @Nullable LocalDate lastOn,
        List<Account> accounts,

        @Schema(description = "Categories that would be added")
        List<String> newCategories,

        @Schema(description = "The first transactions, as they would be booked")
        List<Booked> first,

        @Schema(description = "The first of those that cannot be taken")
        List<RefusedLine> refused) {

    private static final int MOST_SHOWN = 20;
    private static final int MOST_REFUSED = 100;

    /** An account of the file, and which one it would be. */
    @Schema(name = "FireflyAccount")
    record Account(
            @Schema(description = "As Firefly calls it") String name,
            @Schema(description = "What kind it is there") String type,
            String currency,

            @Schema(description = "One of yours; null of one that would be opened") @Nullable UUID accountId,

            @Schema(description = "What it is called here") String accountName,

            @Schema(description = "What one that would be opened would hold from its first day on") @Nullable BigDecimal openingBalance) {}

    /** A transaction as it would be booked. */
    @Schema(name = "FireflyTransaction")
    record Booked(
            int line, LocalDate bookedOn, @Nullable String merchant, String currency, BigDecimal amount, int lines) {}

    static FireflyPreview of(FireflyPlan plan) {
        return new FireflyPreview(
                plan.added(),
                plan.known(),
                plan.refused().size(),
                plan.bookings().size(),
                plan.firstOn(),
                plan.lastOn(),
                plan.accounts().stream().map(it -> account(plan, it)).toList(),
                plan.categories().stream().map(BroughtCategory::name).toList(),
                plan.bookings().stream()
                        .limit(MOST_SHOWN)
                        .map(FireflyPreview::booked)
                        .toList(),
                plan.refused().stream().limit(MOST_REFUSED).toList());
    }

    private static Account account(FireflyPlan plan, FireflyAccounts.Planned planned) {
        var account = planned.account();
        return new Account(
                planned.foreign().name(),
                planned.foreign().type(),
                account.currency(),
                planned.isNew() ? null : account.id(),
                account.name(),
                plan.opening(account).map(it -> Amounts.money(it.balance())).orElse(null));
    }

    private static Booked booked(FireflyPlan.Booking booking) {
        var transaction = booking.transaction();
        return new Booked(
                booking.journals().getFirst().line(),
                transaction.occasion().day(),
                transaction.occasion().merchant(),
                transaction.currency(),
                Objects.requireNonNull(Amounts.money(transaction.lines().stream()
                        .map(BroughtTransaction.Line::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))),
                transaction.lines().size());
    }
}
