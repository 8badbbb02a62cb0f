package dev.lifeops.receipts;

import dev.lifeops.receipts.ReaderNotes.Confidence;
import dev.lifeops.receipts.ReaderNotes.Finding;
import dev.lifeops.receipts.ReaderNotes.Naming;
import dev.lifeops.receipts.ReaderNotes.Timings;
import dev.lifeops.receipts.ReceiptContent.Item;
import dev.lifeops.receipts.ReceiptContent.Merchant;
import dev.lifeops.receipts.ReceiptContent.Payment;
import dev.lifeops.receipts.ReceiptContent.Tax;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns in which the content of a receipt and the reader's notes on it are kept. */
@Embeddable
class Transcript {

    @Embedded
    private @Nullable Merchant merchant;

    private @Nullable LocalDate purchasedOn;
    private @Nullable LocalTime purchasedAt;
    private @Nullable String currency;
    private @Nullable BigDecimal total;
    private @Nullable BigDecimal subtotal;

    @ElementCollection
    @OrderColumn(name = "position")
    @CollectionTable(schema = "receipts", name = "receipt_tax", joinColumns = @JoinColumn(name = "receipt_id"))
    private List<Tax> taxes = new ArrayList<>();

    @Embedded
    private @Nullable Payment payment;

    @ElementCollection
    @OrderColumn(name = "position")
    @CollectionTable(schema = "receipts", name = "receipt_item", joinColumns = @JoinColumn(name = "receipt_id"))
    private List<Item> items = new ArrayList<>();

    @Embedded
    private @Nullable Confidence confidence;

    @ElementCollection
    @OrderColumn(name = "position")
    @CollectionTable(schema = "receipts", name = "receipt_finding", joinColumns = @JoinColumn(name = "receipt_id"))
    private List<Finding> findings = new ArrayList<>();

    private @Nullable String language;
    private @Nullable String text;

    @Embedded
    private @Nullable Timings timings;

    @Embedded
    private @Nullable Naming naming;

    @SuppressWarnings("unused") // queries look at it
    private String searchText = "";

    void put(ReceiptContent content) {
        merchant = content.merchant();
        purchasedOn = content.purchasedOn();
        purchasedAt = content.purchasedAt();
        currency = content.currency();
        total = content.total();
        subtotal = content.subtotal();
        payment = content.payment();
        replace(taxes, content.taxes());
        replace(items, content.items());
        index();
    }

    /** What a person says stands in for what the reader was more or less sure of. */
    void correct(ReceiptContent corrected) {
        var before = content();
        var notes = notes();
        var sure = notes.confidence();
        var merchantStays =
                Objects.equals(before.merchant().name(), corrected.merchant().name());
        put(corrected);
        put(notes.with(new Confidence(
                        merchantStays ? sure.merchant() : null,
                        Objects.equals(before.purchasedOn(), corrected.purchasedOn()) ? sure.purchasedOn() : null,
                        isSame(before.total(), corrected.total()) ? sure.total() : null))
                .with(merchantStays ? notes.naming() : new Naming(notes.naming().printed(), null)));
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    void put(ReaderNotes notes) {
        confidence = notes.confidence();
        language = notes.language();
        text = notes.text();
        timings = notes.timings();
        naming = notes.naming();
        replace(findings, notes.findings());
        index();
    }

    ReceiptContent content() {
        return new ReceiptContent(
                Objects.requireNonNullElse(merchant, Merchant.UNKNOWN),
                purchasedOn,
                purchasedAt,
                currency,
                total,
                subtotal,
                List.copyOf(taxes),
                Objects.requireNonNullElse(payment, Payment.UNKNOWN),
                List.copyOf(items));
    }

    ReaderNotes notes() {
        return new ReaderNotes(
                Objects.requireNonNullElse(confidence, Confidence.UNKNOWN),
                List.copyOf(findings),
                language,
                text,
                timings,
                Objects.requireNonNullElse(naming, Naming.UNKNOWN));
    }

    private static <T> void replace(List<T> old, List<T> replacement) {
        old.clear();
        old.addAll(replacement);
    }

    /** Lower case is made here and not by PostgreSQL, whose idea of it depends on how it was set up. */
    private void index() {
        searchText = (content().words() + "\n" + Objects.requireNonNullElse(text, "")).toLowerCase(Locale.ROOT);
    }
}
