package dev.lifeops.sharing.expenses;

import dev.lifeops.sharing.parting.Split;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one of a group paid for several, as it is stored. */
record Expense(UUID id, long version, UUID group, Instant createdAt, Paid paid, Content content) {

    /**
     * Who paid, and where it is in their books.
     *
     * @param transaction that is split, where it was one of theirs
     * @param account the money came from, where it was written down in the group and they said so
     */
    record Paid(
            UUID by, @Nullable UUID transaction, @Nullable UUID account) {}

    /** When and where it was. */
    record Occasion(
            LocalDate bookedOn,
            @Nullable String merchant,
            @Nullable String note,
            String currency) {}

    /** What it was for and who bears what of it. */
    record Content(Occasion occasion, @Nullable Split split, List<Line> lines) {

        Content {
            lines = List.copyOf(lines);
        }

        BigDecimal amount() {
            return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** What each bears of all of it. */
        Map<UUID, BigDecimal> shares() {
            var shares = new LinkedHashMap<UUID, BigDecimal>();
            lines.forEach(line -> line.shares().forEach((who, amount) -> shares.merge(who, amount, BigDecimal::add)));
            return shares;
        }
    }

    /**
     * Some of what it was for, as far as the group shares it.
     *
     * @param category its key in the default tree
     * @param transactionLine where it is in the books of who paid
     * @param split how it is split, where that is said of it alone
     * @param shares what each bears of it, which together is its amount
     */
    record Line(
            UUID id,
            LineType type,
            @Nullable String description,
            BigDecimal amount,
            @Nullable String category,
            @Nullable UUID transactionLine,
            @Nullable Split split,
            Map<UUID, BigDecimal> shares) {

        Line {
            shares = new LinkedHashMap<>(shares);
        }

        BigDecimal shareOf(UUID member) {
            return shares.getOrDefault(member, BigDecimal.ZERO);
        }

        Line borne(Map<UUID, BigDecimal> by) {
            var sum = by.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Line(id, type, description, sum, category, transactionLine, split, by);
        }
    }
}
