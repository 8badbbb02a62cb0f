package dev.lifeops.receipts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reader has to say about its own reading, beside what the receipt says. */
record ReaderNotes(
        Confidence confidence,
        List<Finding> findings,
        @Nullable String language,
        @Nullable String text,
        @Nullable Timings timings) {

    static final ReaderNotes NONE = new ReaderNotes(Confidence.UNKNOWN, List.of(), null, null, null);

    @Embeddable
    record Confidence(
            @Column(name = "confidence_merchant") @Nullable Double merchant,
            @Column(name = "confidence_date") @Nullable Double purchasedOn,
            @Column(name = "confidence_total") @Nullable Double total) {

        static final Confidence UNKNOWN = new Confidence(null, null, null);
    }

    @Embeddable
    record Finding(String code, String message) {}

    @Embeddable
    record Timings(
            @Column(name = "decode_ms") long decodeMs,
            @Column(name = "prepare_ms") long prepareMs,
            @Column(name = "recognise_ms") long recogniseMs,
            @Column(name = "parse_ms") long parseMs) {}
}
