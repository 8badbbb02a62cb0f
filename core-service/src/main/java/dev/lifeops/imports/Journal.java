package dev.lifeops.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of Firefly's export: money that went from one of its accounts to another.
 *
 * @param id by which it is known again, also in an export of another day
 * @param group that it is a split of
 */
record Journal(
        int line,
        String id,
        String group,
        Type type,
        ForeignAccount source,
        ForeignAccount destination,
        Sum amount,
        @Nullable Sum foreign,
        Occasion occasion,
        @Nullable String category) {

    private static final Set<String> OWN =
            Set.of("Asset account", "Default account", "Loan", "Debt", "Mortgage", "Credit card");
    private static final String CASH = "Cash account";

    /** What kind of movement it is, as far as that matters. */
    enum Type {
        PAYMENT,
        OPENING,
        CORRECTION
    }

    /** How much, in which currency; never below zero. */
    record Sum(String currency, BigDecimal amount) {}

    /** When it was, and what was written about it. */
    record Occasion(
            LocalDate day,
            @Nullable LocalTime time,
            @Nullable String groupTitle,
            @Nullable String description,
            @Nullable String notes,
            List<String> tags) {

        Occasion {
            tags = List.copyOf(tags);
        }
    }

    static boolean isOwn(ForeignAccount account) {
        return OWN.contains(account.type());
    }

    boolean leavesOwn() {
        return isOwn(source);
    }

    boolean reachesOwn() {
        return isOwn(destination);
    }

    /** Who is on the other side; null where that is an account of the person, nobody or a bookkeeper's device. */
    @Nullable String merchant() {
        if (type != Type.PAYMENT || leavesOwn() == reachesOwn()) {
            return null;
        }
        var other = leavesOwn() ? destination : source;
        return other.type().equals(CASH) ? null : other.name();
    }

    /** What it was in the currency of one of its accounts; null where that is told in neither of the two. */
    @Nullable BigDecimal in(String currency) {
        if (amount.currency().equals(currency)) {
            return amount.amount();
        }
        return foreign != null && foreign.currency().equals(currency) ? foreign.amount() : null;
    }

    /** The currency of the account it reaches, as far as this line can tell. */
    String currencyOfDestination() {
        return leavesOwn() ? Objects.requireNonNullElse(foreign, amount).currency() : amount.currency();
    }
}
