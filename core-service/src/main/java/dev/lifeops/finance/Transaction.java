package dev.lifeops.finance;

import dev.lifeops.identity.UserId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Money that came in or went out on one occasion. */
@Entity
@Table(schema = "finance", name = "transaction")
class Transaction {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @SuppressWarnings("unused") // queries look at it
    private UUID ownerId;

    private @Nullable UUID receiptId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private LocalDate bookedOn;
    private @Nullable LocalTime bookedAt;
    private @Nullable String merchant;
    private @Nullable String note;
    private String currency;
    private BigDecimal amount;
    private Instant createdAt;

    @SuppressWarnings("unused") // queries look at it
    private String searchText;

    @ElementCollection
    @OrderColumn(name = "position")
    @CollectionTable(schema = "finance", name = "transaction_item", joinColumns = @JoinColumn(name = "transaction_id"))
    private List<Item> items = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Transaction() {}

    @SuppressWarnings("NullAway.Init") // the id is given when the transaction is stored
    Transaction(UserId owner, @Nullable UUID receiptId, Entry entry, Instant createdAt) {
        this.ownerId = owner.value();
        this.receiptId = receiptId;
        this.createdAt = createdAt;
        rewrite(entry);
    }

    /** Which way the money went; the amount itself is never negative. */
    enum Kind {
        EXPENSE,
        INCOME
    }

    /** What is written down of a transaction. */
    record Entry(
            Kind kind,
            LocalDate bookedOn,
            @Nullable LocalTime bookedAt,
            @Nullable String merchant,
            @Nullable String note,
            String currency,
            BigDecimal amount,
            List<Item> items) {

        Entry {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("an amount is not negative; the kind tells the direction");
            }
        }
    }

    /** What some of the money was for. */
    @Embeddable
    record Item(
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal discount,
            @Nullable BigDecimal total) {}

    final void rewrite(Entry entry) {
        kind = entry.kind();
        bookedOn = entry.bookedOn();
        bookedAt = entry.bookedAt();
        merchant = entry.merchant();
        note = entry.note();
        currency = entry.currency();
        amount = entry.amount();
        items.clear();
        items.addAll(entry.items());
        searchText = words(entry);
    }

    /** Lower case is made here and not by PostgreSQL, whose idea of it depends on how it was set up. */
    private static String words(Entry entry) {
        return Stream.concat(
                        Stream.of(entry).flatMap(it -> Stream.of(orEmpty(it.merchant()), orEmpty(it.note()))),
                        entry.items().stream().map(item -> orEmpty(item.name())))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    @Nullable UUID receiptId() {
        return receiptId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Entry entry() {
        return new Entry(kind, bookedOn, bookedAt, merchant, note, currency, amount, List.copyOf(items));
    }
}
