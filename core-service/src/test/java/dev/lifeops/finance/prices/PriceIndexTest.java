package dev.lifeops.finance.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lifeops.finance.prices.Matched.Bought;
import dev.lifeops.finance.prices.Purchase.Item;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceIndexTest {

    private static List<Matched> basket(long seed, DoubleUnaryOperator priceNow) {
        var dice = new SplittableRandom(seed);
        return IntStream.range(0, dice.nextInt(1, 40))
                .mapToObj(number -> {
                    var price = dice.nextDouble(0.1, 90);
                    return matched(
                            number,
                            price,
                            dice.nextDouble(0.1, 9),
                            priceNow.applyAsDouble(price),
                            dice.nextDouble(0.1, 9));
                })
                .toList();
    }

    private static Matched matched(int number, double price, double quantity, double priceNow, double quantityNow) {
        return new Matched(
                new Item("item " + number, Unit.PIECE),
                "Item",
                new Bought(quantity, price * quantity),
                new Bought(quantityNow, priceNow * quantityNow));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void unchanged_prices_come_to_one_whatever_the_quantities(long seed) {
        var items = basket(seed, price -> price);

        assertThat(PriceIndex.of(items).fisher()).isCloseTo(1, within(1e-9));
        assertThat(PriceIndex.interval(items).low()).isCloseTo(1, within(1e-9));
        assertThat(PriceIndex.interval(items).high()).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void prices_that_all_rise_by_a_tenth_come_to_a_tenth(long seed) {
        var index = PriceIndex.of(basket(seed, price -> price * 1.1));

        assertThat(index.laspeyres()).isCloseTo(1.1, within(1e-9));
        assertThat(index.paasche()).isCloseTo(1.1, within(1e-9));
    }

    @Test
    void who_buys_less_of_what_got_dearer_pays_less_than_laspeyres_says() {
        var index = PriceIndex.of(List.of(matched(1, 1, 10, 2, 5), matched(2, 1, 10, 1, 15)));

        assertThat(index.laspeyres()).isCloseTo(30.0 / 20, within(1e-9));
        assertThat(index.paasche()).isCloseTo(25.0 / 20, within(1e-9));
        assertThat(index.fisher()).isBetween(index.paasche(), index.laspeyres());
    }
}
