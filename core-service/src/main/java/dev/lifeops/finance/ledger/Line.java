package dev.lifeops.finance.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What some of the money of a transaction was for.
 *
 * @param id as long as it is not stored, none
 * @param discount what was taken off already
 * @param amount in the direction of the transaction
 */
record Line(
        @Nullable UUID id,
        LineType type,
        @Nullable String description,
        Price price,
        @Nullable BigDecimal discount,
        BigDecimal amount,
        @Nullable Choice choice) {

    /** How much of it there was, and what one costs; what is unknown is null. */
    record Price(
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal unitPrice) {

        static final Price UNKNOWN = new Price(null, null, null);
    }

    /** A line that says nothing but what it comes to. */
    static Line of(LineType type, BigDecimal amount) {
        return new Line(null, type, null, Price.UNKNOWN, null, amount, null);
    }

    /** The id of a line that has one, as those that were read have. */
    UUID stored() {
        return Objects.requireNonNull(id);
    }

    @Nullable UUID categoryId() {
        return choice == null ? null : choice.category();
    }

    Line worth(BigDecimal other) {
        return new Line(id, type, description, price, discount, other, choice);
    }

    Line called(String name) {
        return new Line(id, type, name, price, discount, amount, choice);
    }

    Line as(@Nullable UUID other) {
        return new Line(other, type, description, price, discount, amount, choice);
    }

    Line in(@Nullable Choice other) {
        return new Line(id, type, description, price, discount, amount, other);
    }

    static Set<UUID> categories(Collection<Line> lines) {
        return lines.stream().map(Line::categoryId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    static BigDecimal sum(Collection<Line> lines) {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
