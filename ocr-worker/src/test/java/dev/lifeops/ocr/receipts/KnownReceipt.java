package dev.lifeops.ocr.receipts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A typed receipt and what is to be read on it, from a file: rows such as {@code total: 12.30}, a row {@code ---}, and
 * the receipt. What is not told is not compared.
 */
record KnownReceipt(String name, List<String> told, String text) {

    private static final String RULE = "---\n";

    static KnownReceipt read(Path file) {
        try {
            String[] parts = Files.readString(file).split(RULE, 2);
            return new KnownReceipt(file.getFileName().toString(), parts[0].lines().toList(), parts[1]);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** What is told of the fields that this one tells of, in its order. */
    List<String> told(dev.lifeops.ocr.check.Reading reading) {
        return told.stream().map(KnownReceipt::field).distinct().flatMap(field -> values(field, reading)).toList();
    }

    private static String field(String row) {
        return row.substring(0, row.indexOf(':'));
    }

    private static Stream<String> values(String field, dev.lifeops.ocr.check.Reading reading) {
        Stream<Object> values = switch (field) {
            case "merchant" -> Stream.ofNullable(reading.merchant().name());
            case "date" -> Stream.ofNullable(reading.purchasedOn());
            case "time" -> Stream.ofNullable(reading.purchasedAt());
            case "currency" -> Stream.ofNullable(reading.currency());
            case "total" -> Stream.ofNullable(reading.total());
            case "item" -> reading.items().stream().map(item -> item.total() + " " + item.name());
            default -> throw new IllegalArgumentException(Arrays.toString(new String[] {field}));
        };
        return values.map(value -> field + ": " + value);
    }

    @Override
    public String toString() {
        return name;
    }
}
