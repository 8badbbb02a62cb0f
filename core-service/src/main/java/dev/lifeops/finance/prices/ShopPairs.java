package dev.lifeops.finance.prices;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.lifeops.finance.prices.Matched.Basket;
import dev.lifeops.finance.prices.ShopsView.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Compares shops by what was bought at both, at the quantities of both together. */
final class ShopPairs {

    private static final Basket NOTHING = Basket.of(List.of());

    private ShopPairs() {}

    /** Those that stand on most items first. */
    static List<Pair> of(List<Purchase> purchases) {
        var byShop = purchases.stream()
                .filter(it -> it.shop() != null)
                .collect(groupingBy(
                        it -> String.valueOf(it.shop()), TreeMap::new, collectingAndThen(toList(), Basket::of)));
        var shops = List.copyOf(byShop.keySet());
        var pairs = new ArrayList<Pair>();
        for (var one = 0; one < shops.size(); one++) {
            for (var other = one + 1; other < shops.size(); other++) {
                var first = shops.get(one);
                var second = shops.get(other);
                var items = Matched.between(byShop.getOrDefault(first, NOTHING), byShop.getOrDefault(second, NOTHING));
                if (!items.isEmpty()) {
                    pairs.add(pair(first, second, items));
                }
            }
        }
        pairs.sort(comparingInt(Pair::items).reversed().thenComparing(Pair::percent, reverseOrder()));
        return pairs;
    }

    /** Fisher's index between places: what is dearer seen from either shop. */
    private static Pair pair(String first, String second, List<Matched> items) {
        var ratio = PriceIndex.of(items).fisher();
        return ratio >= 1
                ? new Pair(first, second, items.size(), Figures.percent(ratio))
                : new Pair(second, first, items.size(), Figures.percent(1 / ratio));
    }
}
