package dev.lifeops.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was bought on one occasion, and what the receipt of it says. */
record Purchase(Shop shop, LocalDate day, LocalTime time, List<Item> items) {

    Purchase {
        items = List.copyOf(items);
    }

    /** One line of the receipt. */
    record Item(String name, BigDecimal quantity, @Nullable String unit, BigDecimal unitPrice, BigDecimal total) {}

    BigDecimal total() {
        return items.stream().map(Item::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    String text() {
        return Stream.of(
                        Stream.of(shop.name(), day + " " + time),
                        items.stream().map(item -> item.name() + "  " + item.total()),
                        Stream.of("TOTAL " + shop.currency() + "  " + total()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    String words() {
        return Stream.concat(Stream.of(shop.name()), items.stream().map(Item::name))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    /** As the service keeps it for searching: words and text in lower case. */
    String searchText() {
        return words() + "\n" + text().toLowerCase(Locale.ROOT);
    }
}
