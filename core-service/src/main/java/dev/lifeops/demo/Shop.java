package dev.lifeops.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A shop that the household goes to, and how much it buys there at once. */
record Shop(String name, String currency, int fewest, int most, List<Product> products) {

    private static final int OPENS = 8;
    private static final int CLOSES = 20;

    Purchase visit(LocalDate day, double priceLevel, RandomGenerator dice) {
        var items = IntStream.range(0, dice.nextInt(fewest, most + 1))
                .mapToObj(_ -> products.get(dice.nextInt(products.size())))
                .distinct()
                .map(product -> product.buy(priceLevel, dice))
                .toList();
        return new Purchase(this, day, LocalTime.of(dice.nextInt(OPENS, CLOSES), dice.nextInt(60)), items);
    }
}
