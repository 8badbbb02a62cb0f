package dev.lifeops.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Something that a shop sells, at a price that changes from day to day.
 *
 * @param unit null for what is sold by the piece
 * @param trend how its price follows all prices: 1 as they rise, below zero the other way
 */
record Product(String name, double price, @Nullable String unit, double trend) {

    static Product piece(String name, double price) {
        return new Product(name, price, null, 1);
    }

    static Product weighed(String name, double price) {
        return new Product(name, price, "kg", 1);
    }

    static Product litres(String name, double price) {
        return new Product(name, price, "l", 1);
    }

    /** The same with a price that follows the others faster, or the other way. */
    Product following(double newTrend) {
        return new Product(name, price, unit, newTrend);
    }

    /** Buys some of it; {@code priceLevel} is 1 for today's prices. */
    Purchase.Item buy(double priceLevel, RandomGenerator dice) {
        var each = BigDecimal.valueOf(price * Math.pow(priceLevel, trend) * dice.nextDouble(0.93, 1.07))
                .setScale(2, RoundingMode.HALF_UP);
        var quantity = quantity(dice);
        return new Purchase.Item(
                name, quantity, unit, each, each.multiply(quantity).setScale(2, RoundingMode.HALF_UP));
    }

    private BigDecimal quantity(RandomGenerator dice) {
        return switch (unit) {
            case null -> BigDecimal.valueOf(dice.nextDouble() < 0.75 ? 1 : dice.nextInt(2, 4));
            case "kg" -> BigDecimal.valueOf(dice.nextInt(250, 1800), 3);
            default -> BigDecimal.valueOf(dice.nextInt(2200, 5200), 2);
        };
    }
}
