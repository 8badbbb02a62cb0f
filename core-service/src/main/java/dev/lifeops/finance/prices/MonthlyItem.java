package dev.lifeops.finance.prices;

import dev.lifeops.finance.prices.Matched.Basket;
import dev.lifeops.finance.prices.Matched.Bought;
import dev.lifeops.finance.prices.Purchase.Item;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An item in the months in which it was bought; some of a month may stand apart. */
record MonthlyItem(Item item, List<Part> parts) {

    /** What was bought in a month. */
    record Part(YearMonth month, Bought bought) {}

    /** What was bought of all of them in these months, whole ones. */
    static Basket within(PriceSpan span, List<MonthlyItem> items) {
        var first = YearMonth.from(span.from());
        var last = YearMonth.from(span.to());
        var bought = new HashMap<Item, Bought>();
        for (var item : items) {
            for (var part : item.parts()) {
                if (!part.month().isBefore(first) && !part.month().isAfter(last)) {
                    bought.merge(item.item(), part.bought(), Bought::plus);
                }
            }
        }
        return new Basket(bought, Map.of());
    }
}
