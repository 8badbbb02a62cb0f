package dev.lifeops.finance.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money that came in, went out or moved on one occasion, as it is stored. */
record Transaction(UUID id, long version, @Nullable UUID receiptId, Instant createdAt, Entry entry, Sharing sharing) {

    /**
     * What groups have to do with it.
     *
     * @param splitBy the expense of a group that splits it
     * @param sharedId what it follows, where it was written by a group
     * @param alone what it was before it became a payment within a group
     */
    record Sharing(
            @Nullable UUID splitBy,
            @Nullable UUID sharedId,
            @Nullable Kind alone) {}

    /** What is written down of a transaction; its lines add up to its amount. */
    record Entry(
            Occasion occasion, Movement movement, @Nullable UUID refundOf, List<Line> lines) {

        Entry {
            lines = List.copyOf(lines);
            if (Line.sum(lines).compareTo(movement.amount()) != 0) {
                throw new IllegalArgumentException("the lines of a transaction add up to its amount");
            }
        }

        Entry with(List<Line> others) {
            return new Entry(occasion, movement, refundOf, others);
        }

        String words() {
            return SearchWords.of(occasion.merchant(), occasion.note(), lines, Line::description);
        }
    }

    /** When it was, with whom, and what a person noted. */
    record Occasion(
            LocalDate bookedOn,
            @Nullable LocalTime bookedAt,
            @Nullable String merchant,
            @Nullable String note,
            List<String> tags) {

        Occasion {
            tags = List.copyOf(tags);
        }
    }

    /** How much moved, and between which accounts. */
    record Movement(
            Kind kind,
            String currency,
            BigDecimal amount,
            Side account,
            @Nullable Side to) {

        Movement {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("an amount is not negative; the kind tells the direction");
            }
        }
    }

    /** An account and the amount in its own currency. */
    record Side(UUID account, String currency, BigDecimal amount) {}
}
