package dev.lifeops.receipts.worker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What the worker made out on a picture, as {@code contract/reading.schema.json} pins it. */
public record Reading(
        Merchant merchant,
        @Nullable LocalDate purchasedOn,
        @Nullable LocalTime purchasedAt,
        @Nullable String currency,

        @JsonDeserialize(using = DecimalString.class) @Nullable BigDecimal total,

        @JsonDeserialize(using = DecimalString.class) @Nullable BigDecimal subtotal,

        List<Tax> taxes,
        Payment payment,
        List<Item> items,
        Confidence confidence,
        List<Finding> findings,
        @Nullable String language,
        String text,
        Timings timings) {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public Reading {
        insist(currency == null || CURRENCY.matcher(currency).matches(), "currency is not ISO 4217");
    }

    /** Who sold. */
    public record Merchant(
            @Nullable String name,
            @Nullable String taxId,
            @Nullable String address) {}

    /** One line of the taxes; the rate is in per cent. */
    public record Tax(
            @Nullable String code,

            @JsonDeserialize(using = DecimalString.class) @Nullable BigDecimal rate,

            @JsonDeserialize(using = DecimalString.class) @Nullable BigDecimal amount) {}

    /** How it was paid. */
    public record Payment(
            @Nullable Method method,

            @JsonDeserialize(using = DecimalString.class) @Nullable BigDecimal paid,

            @JsonDeserialize(using = DecimalString.class) @Nullable BigDecimal change) {

        /** The means of payment. */
        public enum Method {
            CASH,
            CARD,
            OTHER
        }
    }

    /** One thing that was bought. */
    public record Item(
            @Nullable String name,

            @JsonDeserialize(using = DecimalString.class) @Nullable BigDecimal quantity,

            @Nullable String unit,

            @JsonDeserialize(using = DecimalString.class) @Nullable BigDecimal unitPrice,

            @JsonDeserialize(using = DecimalString.class) @Nullable BigDecimal discount,

            @JsonDeserialize(using = DecimalString.class) @Nullable BigDecimal total,

            @Nullable String taxCode,
            double confidence,
            @Nullable Box box) {

        public Item {
            insistOnProbability(confidence);
        }
    }

    /** Where on the picture an item stands. */
    public record Box(int page, int x, int y, int width, int height) {

        public Box {
            insist(page >= 1 && width >= 0 && height >= 0, "box has no extent");
        }
    }

    /** The probability that each field is right. */
    public record Confidence(double merchant, double purchasedOn, double total) {

        public Confidence {
            insistOnProbability(merchant);
            insistOnProbability(purchasedOn);
            insistOnProbability(total);
        }
    }

    /** Something the worker noticed about its own reading. */
    public record Finding(String code, String message) {}

    /** How long each stage took. */
    public record Timings(long decodeMs, long prepareMs, long recogniseMs, long parseMs) {}

    private static void insistOnProbability(double value) {
        insist(value >= 0 && value <= 1, "confidence is not a probability");
    }

    private static void insist(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
