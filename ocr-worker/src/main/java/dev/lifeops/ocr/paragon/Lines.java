package dev.lifeops.ocr.paragon;

import dev.lifeops.ocr.check.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The things bought, with what was taken off the bill as a whole at their end. */
final class Lines {

    private static final int MOST = 2000;

    private final List<Reading.Item> items = new ArrayList<>();

    Lines() {}

    List<Reading.Item> items() {
        return List.copyOf(items);
    }

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
        var reduced = discount == null || discount.signum() == 0 ? null : discount.abs();
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
        add(last.name(), last.quantity(), last.unitPrice(), before.add(by), total, last.taxCode());
    }

    static boolean isCancelled(JsonNode line, String mark) {
        return line.path(mark).asBoolean(false);
    }
}
