package dev.lifeops.ocr.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a receipt says, known from people. */
public record Truth(
        @Nullable String merchant,
        @Nullable String date,
        @Nullable BigDecimal total,
        List<Item> items) {

    /** A thing bought. */
    public record Item(String name, @Nullable BigDecimal price) {}

    /** All truths of a {@code truth.json}, by the name of the receipt. */
    public static Map<String, Truth> read(Path file) {
        JsonNode all = JsonMapper.shared().readTree(file.toFile());
        return all.propertyStream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> of(entry.getValue()), (a, b) -> b, TreeMap::new));
    }

    private static Truth of(JsonNode node) {
        List<Item> items = StreamSupport.stream(node.path("items").spliterator(), false)
                .map(item -> new Item(item.path("name").asString(), money(item.path("price"))))
                .toList();
        return new Truth(text(node.path("merchant")), text(node.path("date")), money(node.path("total")), items);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static @Nullable BigDecimal money(JsonNode node) {
        return node.isNumber() ? node.decimalValue().setScale(2, RoundingMode.HALF_UP) : null;
    }
}
