package dev.lifeops.ocr.receipts;

import dev.lifeops.ocr.check.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A typed receipt and what is to be read on it, from a file: rows such as {@code total: 12.30}, a row {@code ---}, and
 * the receipt. A field that no row tells is not compared.
 */
record KnownReceipt(String name, List<String> truth, String text) {

    private static final String RULE = "---\n";

    static KnownReceipt read(Path file) {
        try {
            String[] parts = Files.readString(file).split(RULE, 2);
            return new KnownReceipt(
                    file.getFileName().toString(), parts[0].lines().toList(), parts[1]);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What {@code reading} says of the fields that the truth tells, as rows of the same form. */
    List<String> toldBy(Reading reading) {
        return truth.stream()
                .map(row -> row.substring(0, row.indexOf(':')))
                .distinct()
                .flatMap(field -> values(field, reading).map(value -> field + ": " + value))
                .toList();
    }

    private static Stream<?> values(String field, Reading reading) {
        return switch (field) {
            case "merchant" -> Stream.ofNullable(reading.merchant().name());
            case "date" -> Stream.ofNullable(reading.purchasedOn());
            case "time" -> Stream.ofNullable(reading.purchasedAt());
            case "currency" -> Stream.ofNullable(reading.currency());
            case "total" -> Stream.ofNullable(reading.total());
            case "item" -> reading.items().stream().map(item -> item.total() + " " + item.name());
            default -> throw new IllegalArgumentException(field);
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
