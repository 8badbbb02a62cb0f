package dev.lifeops.ocr.printer;

import static java.math.RoundingMode.HALF_UP;

import dev.lifeops.ocr.printer.Truth.Item;
import dev.lifeops.ocr.printer.Words.Ware;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills a basket: single things, several of a kind, things weighed, things with a deposit, some of them reduced. */
final class Basket {
    private static final BigDecimal DEPOSIT = new BigDecimal("0.25");

    private final Country country;
    private final Words words;
    private final Dice dice;

    Basket(Country country, Words words, Dice dice) {
        this.country = country;
        this.words = words;
        this.dice = dice;
    }

    List<Item> items() {
        Stream<Item> counted =
                dice.several(dice.between(2, 7), words.goods()).stream().map(ware -> counted(ware, howMany()));
        Stream<Item> weighed =
                dice.several(dice.between(0, 2), words.weighed()).stream().map(this::weighed);
        Stream<Item> bottled =
                dice.several(dice.between(0, 1), words.bottled()).stream().flatMap(this::bottled);
        return Stream.of(counted, weighed, bottled).flatMap(items -> items).toList();
    }

    private Item counted(Ware ware, int quantity) {
        return item(ware, new BigDecimal(quantity), null, jittered(ware.price()), true);
    }

    private Item weighed(Ware ware) {
        BigDecimal weight = new BigDecimal(dice.between(120, 2400)).movePointLeft(3);
        return item(ware, weight, country.weight(), jittered(ware.price()), false);
    }

    private Stream<Item> bottled(Ware ware) {
        BigDecimal quantity = new BigDecimal(howMany());
        Ware deposit = new Ware("PFAND", DEPOSIT, ware.taxCode());
        return Stream.of(
                item(ware, quantity, null, jittered(ware.price()), false),
                item(deposit, quantity, null, DEPOSIT, false));
    }

    private Item item(Ware ware, BigDecimal quantity, @Nullable String unit, BigDecimal price, boolean reducible) {
        BigDecimal gross = quantity.multiply(price).setScale(2, HALF_UP);
        BigDecimal discount = reducible && dice.chance(0.15) ? someOf(gross) : null;
        BigDecimal total = discount == null ? gross : gross.subtract(discount);
        return new Item(ware.name(), quantity, unit, price, discount, total, ware.taxCode());
    }

    private int howMany() {
        return dice.chance(0.65) ? 1 : dice.between(2, 6);
    }

    private BigDecimal someOf(BigDecimal gross) {
        BigDecimal percent = new BigDecimal(dice.between(5, 30)).movePointLeft(2);
        return gross.multiply(percent).setScale(2, HALF_UP).max(new BigDecimal("0.01"));
    }

    private BigDecimal jittered(BigDecimal price) {
        BigDecimal factor = new BigDecimal(dice.between(85, 130)).movePointLeft(2);
        return price.multiply(factor).setScale(2, HALF_UP);
    }
}
