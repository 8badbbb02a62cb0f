package dev.lifeops.finance.ledger;

import dev.lifeops.finance.accounts.BookableAccounts;
import dev.lifeops.finance.currencies.Exchange;
import dev.lifeops.finance.ledger.Transaction.Entry;
import dev.lifeops.finance.ledger.Transaction.Movement;
import dev.lifeops.finance.ledger.Transaction.Side;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.BelievableDays;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of what a person writes an entry that holds, or refuses it. */
@Component
class Drafting {

    private static final BigDecimal BOUND = BigDecimal.TEN.pow(12);

    private final BookableAccounts accounts;
    private final Exchange exchange;
    private final Choosing choosing;
    private final TransactionTable transactions;

    Drafting(BookableAccounts accounts, Exchange exchange, Choosing choosing, TransactionTable transactions) {
        this.accounts = accounts;
        this.exchange = exchange;
        this.choosing = choosing;
        this.transactions = transactions;
    }

    /** An entry, of which the accounts that it had before stay allowed though they were archived since. */
    Entry entry(UserId owner, TransactionEdit edit, @Nullable Entry before) {
        BelievableDays.require("bookedOn", edit.bookedOn());
        requireExpense(owner, edit);
        requireKnownLines(edit, before);
        requireNoShares(edit, before);
        var lines = edit.writtenLines();
        if (Line.sum(lines).compareTo(edit.amount()) != 0) {
            throw LedgerProblems.linesDoNotAddUp(edit.amount(), Line.sum(lines));
        }
        var movement = movement(owner, edit, before);
        Fineness.require(edit, movement, before);
        return new Entry(edit.occasion(), movement, edit.refundOf(), chosen(owner, edit, before));
    }

    private List<Line> chosen(UserId owner, TransactionEdit edit, @Nullable Entry before) {
        return choosing.choose(
                owner, edit.merchant(), edit.writtenLines(), before == null ? List.of() : before.lines());
    }

    private Movement movement(UserId owner, TransactionEdit edit, @Nullable Entry before) {
        var used = accountsOf(before);
        var account = account(owner, edit.accountId(), "accountId", used)
                .orElseGet(() -> accounts.purse(owner, edit.currency()));
        var side = side(owner, edit, account, edit.accountAmount(), "accountAmount");
        return new Movement(edit.kind(), edit.currency(), edit.amount(), side, target(owner, edit, side, used));
    }

    private @Nullable Side target(UserId owner, TransactionEdit edit, Side source, Set<UUID> used) {
        var target = account(owner, edit.toAccountId(), "toAccountId", used);
        if (edit.kind() != Kind.TRANSFER) {
            if (target.isPresent() || edit.toAmount() != null) {
                throw LedgerProblems.field("toAccountId", "is for a TRANSFER only");
            }
            return null;
        }
        if (target.isEmpty() || target.get().equals(source.account())) {
            throw LedgerProblems.field("toAccountId", "must be another account");
        }
        if (!source.currency().equals(edit.currency())) {
            throw LedgerProblems.field("currency", "must be that of the account");
        }
        return side(owner, edit, target.get(), edit.toAmount(), "toAmount");
    }

    private Optional<UUID> account(UserId owner, @Nullable UUID id, String field, Set<UUID> used) {
        return Optional.ofNullable(id).map(it -> used.contains(it) ? it : accounts.named(owner, it, field));
    }

    private Side side(UserId owner, TransactionEdit edit, UUID account, @Nullable BigDecimal told, String field) {
        var currency = accounts.currencyOf(account);
        if (!currency.equals(edit.currency())) {
            var converted = told == null
                    ? exchange.convert(owner, edit.amount(), edit.currency(), currency, edit.bookedOn())
                    : told;
            requireWithinBounds(converted, field);
            return new Side(account, currency, converted);
        }
        if (told != null && told.compareTo(edit.amount()) != 0) {
            throw LedgerProblems.field(field, "must be the amount itself, for the currency is the same");
        }
        return new Side(account, currency, edit.amount());
    }

    /** A rate may lift an amount that was within bounds beyond them. */
    private static void requireWithinBounds(BigDecimal amount, String field) {
        if (amount.compareTo(BOUND) >= 0) {
            throw LedgerProblems.field(field, "comes to more than 12 digits before the point");
        }
    }

    private void requireExpense(UserId owner, TransactionEdit edit) {
        var refunded = edit.refundOf();
        if (refunded == null) {
            return;
        }
        if (edit.kind() != Kind.REFUND) {
            throw LedgerProblems.field("refundOf", "is for a REFUND only");
        }
        if (!transactions.isExpense(owner, refunded)) {
            throw LedgerProblems.unknownExpense();
        }
    }

    /** Groups alone write shares; whoever puts one into a category names its type again. */
    private static void requireNoShares(TransactionEdit edit, @Nullable Entry before) {
        var isShare = before != null && before.lines().stream().anyMatch(line -> line.type() == LineType.SHARE);
        if (!isShare && edit.lines().stream().anyMatch(line -> line.type() == LineType.SHARE)) {
            throw LedgerProblems.field("lines", "are of type SHARE only where a group wrote them");
        }
    }

    private static void requireKnownLines(TransactionEdit edit, @Nullable Entry before) {
        List<Line> old = before == null ? List.of() : before.lines();
        var known = old.stream().map(Line::id).collect(Collectors.toCollection(HashSet::new));
        var unknown =
                edit.lines().stream().map(LineEdit::id).filter(Objects::nonNull).anyMatch(id -> !known.remove(id));
        if (unknown) {
            throw LedgerProblems.unknownLine();
        }
    }

    private static Set<UUID> accountsOf(@Nullable Entry entry) {
        if (entry == null) {
            return Set.of();
        }
        var to = entry.movement().to();
        var account = entry.movement().account().account();
        return to == null ? Set.of(account) : Set.of(account, to.account());
    }
}
