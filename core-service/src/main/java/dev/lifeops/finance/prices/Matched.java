package dev.lifeops.finance.prices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toMap;

import dev.lifeops.finance.prices.Purchase.Item;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** An item that was bought in both of two spans, at its unit value in each: what was paid by what was got for it. */
record Matched(Item item, String name, Bought then, Bought now) {

    /** So much of it for so much. */
    record Bought(double quantity, double paid) {

        static final Bought NOTHING = new Bought(0, 0);

        Bought plus(Bought other) {
            return new Bought(quantity + other.quantity, paid + other.paid);
        }

        double price() {
            return paid / quantity;
        }
    }

    /** Items with what was bought of each, and under which name last. */
    record Basket(Map<Item, Bought> bought, Map<Item, String> names) {

        static Basket of(Collection<Purchase> purchases) {
            return new Basket(
                    purchases.stream()
                            .collect(groupingBy(
                                    Purchase::item,
                                    reducing(
                                            Bought.NOTHING,
                                            it -> new Bought(
                                                    it.quantity().doubleValue(),
                                                    it.paid().doubleValue()),
                                            Bought::plus))),
                    purchases.stream().collect(toMap(Purchase::item, Purchase::name, (_, last) -> last)));
        }
    }

    static List<Matched> between(Basket then, Basket now) {
        return now.bought().entrySet().stream()
                .filter(it -> then.bought().containsKey(it.getKey()))
                .map(it -> new Matched(
                        it.getKey(),
                        now.names().getOrDefault(it.getKey(), ""),
                        then.bought().getOrDefault(it.getKey(), Bought.NOTHING),
                        it.getValue()))
                .toList();
    }

    /** The price now by the price then. */
    double relative() {
        return now.price() / then.price();
    }
}
