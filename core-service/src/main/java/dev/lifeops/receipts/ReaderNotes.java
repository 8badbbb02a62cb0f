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
        @Nullable Timings timings,
        Naming naming) {

    static final ReaderNotes NONE = new ReaderNotes(Confidence.UNKNOWN, List.of(), null, null, null, Naming.UNKNOWN);

    ReaderNotes with(Confidence other) {
        return new ReaderNotes(other, findings, language, text, timings, naming);
    }

    ReaderNotes with(Naming other) {
        return new ReaderNotes(confidence, findings, language, text, timings, other);
    }

    /** What the merchant was read as, and why it is called otherwise where no person said so on this receipt. */
    @Embeddable
    record Naming(
            @Column(name = "printed_merchant") @Nullable String printed,
            @Column(name = "merchant_why") @Nullable String why) {

        static final Naming UNKNOWN = new Naming(null, null);
    }

    /** Of what a person said nobody has to be sure: it is null then, as it is for what is unknown. */
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
