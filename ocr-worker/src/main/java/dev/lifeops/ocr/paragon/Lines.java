package dev.lifeops.ocr.paragon;

import dev.lifeops.ocr.check.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The things bought, with what was taken off the bill as a whole at their end. */
final class Lines {

    private static final int MOST = 2000;

    private final List<Reading.Item> items = new ArrayList<>();
    private final List<Reading.Item> cancelled = new ArrayList<>();

    Lines() {}

    /**
     * What was bought in the end. Some tills mark the line that was called off, others print it once more with the mark:
     * which it was, the total tells.
     */
    List<Reading.Item> items(BigDecimal total) {
        List<Reading.Item> kept = new ArrayList<>(items);
        cancelled.forEach(line ->
                kept.stream().filter(each -> isSame(each, line)).findFirst().ifPresent(kept::remove));
        return sum(items).compareTo(total) != 0 && sum(kept).compareTo(total) == 0
                ? List.copyOf(kept)
                : List.copyOf(items);
    }

    /** A line that takes another back may be told with a minus. */
    private static boolean isSame(Reading.Item one, Reading.Item other) {
        return Objects.equals(one.name(), other.name()) && magnitude(one).compareTo(magnitude(other)) == 0;
    }

    private static BigDecimal magnitude(Reading.Item item) {
        return item.total() == null ? BigDecimal.ZERO : item.total().abs();
    }

    static BigDecimal sum(List<Reading.Item> items) {
        return items.stream()
                .map(Reading.Item::total)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The line that was added last was called off. */
    void cancelLast() {
        cancelled.add(items.removeLast());
    }

    /** A discount is negative as the till tells it; what was put on top is only in the total. */
    void add(
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable BigDecimal discount,
            BigDecimal total,
            @Nullable String taxCode) {
        if (items.size() == MOST) {
            throw new NotAReceipt("The receipt has more than 2000 lines.");
        }
        var reduced = discount == null || discount.signum() >= 0 ? null : discount.negate();
        items.add(new Reading.Item(name, quantity, null, price, reduced, total, taxCode, 1, null));
    }

    /** A discount of the print view belongs to the line above it. */
    void reduceLast(BigDecimal by) {
        if (items.isEmpty()) {
            throw new NotAReceipt("The receipt begins with a discount.");
        }
        var last = items.removeLast();
        var total = last.total() == null ? by.negate() : last.total().subtract(by);
        var before = last.discount() == null ? BigDecimal.ZERO : last.discount();
        add(last.name(), last.quantity(), last.unitPrice(), before.add(by).negate(), total, last.taxCode());
    }

    static boolean isCancelled(JsonNode line, String mark) {
        return line.path(mark).asBoolean(false);
    }
}
