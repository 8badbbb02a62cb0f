package dev.lifeops.ocr.check;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dev.lifeops.ocr.page.Box;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the worker answers about one receipt; its JSON form is {@code contract/reading.schema.json}. */
public record Reading(
        Merchant merchant,
        @Nullable LocalDate purchasedOn,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime purchasedAt,
        @Nullable String currency,
        @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal total,
        @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal subtotal,
        List<Tax> taxes,
        Payment payment,
        List<Item> items,
        Confidence confidence,
        List<Finding> findings,
        @Nullable String language,
        String text,
        Timings timings) {

    public Reading {
        taxes = List.copyOf(taxes);
        items = List.copyOf(items);
        findings = List.copyOf(findings);
    }

    /** The same reading with the time that each stage took. */
    public Reading withTimings(Timings taken) {
        return new Reading(
                merchant,
                purchasedOn,
                purchasedAt,
                currency,
                total,
                subtotal,
                taxes,
                payment,
                items,
                confidence,
                findings,
                language,
                text,
                taken);
    }

    /** The same reading with the languages it was recognised in. */
    public Reading withLanguage(String recognisedIn) {
        return new Reading(
                merchant,
                purchasedOn,
                purchasedAt,
                currency,
                total,
                subtotal,
                taxes,
                payment,
                items,
                confidence,
                findings,
                recognisedIn,
                text,
                timings);
    }

    /** The same reading with one more finding. */
    public Reading withFinding(Finding finding) {
        return new Reading(
                merchant,
                purchasedOn,
                purchasedAt,
                currency,
                total,
                subtotal,
                taxes,
                payment,
                items,
                confidence,
                Stream.concat(findings.stream(), Stream.of(finding)).toList(),
                language,
                text,
                timings);
    }

    /** The same reading with its boxes led back to the page as it was sent. */
    public Reading withBoxes(UnaryOperator<Box> toOriginal) {
        return new Reading(
                merchant,
                purchasedOn,
                purchasedAt,
                currency,
                total,
                subtotal,
                taxes,
                payment,
                items.stream().map(item -> item.withBox(toOriginal)).toList(),
                confidence,
                findings,
                language,
                text,
                timings);
    }

    /** Who sold. */
    public record Merchant(
            @Nullable String name,
            @Nullable String taxId,
            @Nullable String address) {}

    /** One line of the tax table; the rate is in per cent. */
    public record Tax(
            @Nullable String code,
            @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal rate,
            @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal amount) {}

    /** How it was paid. */
    public record Payment(
            @Nullable PaymentMethod method,
            @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal paid,
            @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal change) {}

    /** One thing bought; the total is after the discount, which is positive. */
    public record Item(
            @Nullable String name,
            @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal quantity,
            @Nullable String unit,
            @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal unitPrice,
            @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal discount,
            @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal total,
            @Nullable String taxCode,
            double confidence,
            @Nullable Box box) {

        private Item withBox(UnaryOperator<Box> toOriginal) {
            return box == null
                    ? this
                    : new Item(
                            name,
                            quantity,
                            unit,
                            unitPrice,
                            discount,
                            total,
                            taxCode,
                            confidence,
                            toOriginal.apply(box));
        }
    }

    /** The probability that each field is right; 0 where it is unknown. */
    public record Confidence(double merchant, double purchasedOn, double total) {}

    /** Something a person should look at. */
    public record Finding(FindingCode code, String message) {}

    /** Where the time went. */
    public record Timings(long decodeMs, long prepareMs, long recogniseMs, long parseMs) {

        /** Nothing measured yet. */
        public static final Timings NONE = new Timings(0, 0, 0, 0);
    }
}
