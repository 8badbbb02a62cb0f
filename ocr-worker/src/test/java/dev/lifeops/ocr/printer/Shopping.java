package dev.lifeops.ocr.printer;

import static java.math.RoundingMode.HALF_UP;
import static java.math.RoundingMode.UP;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import dev.lifeops.ocr.printer.Truth.Item;
import dev.lifeops.ocr.printer.Truth.Merchant;
import dev.lifeops.ocr.printer.Truth.Payment;
import dev.lifeops.ocr.printer.Truth.Tax;
import dev.lifeops.ocr.printer.Truth.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Goes shopping with dice, and knows what the receipt must say. */
final class Shopping {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal FIVE_CENTS = new BigDecimal("0.05");
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 2);
    private static final List<BigDecimal> NOTES =
            Stream.of(1, 5, 10, 20, 50, 100).map(BigDecimal::new).toList();

    private final Country country;
    private final Words words;
    private final Dice dice;

    Shopping(Country country, Dice dice) {
        this.country = country;
        this.words = country.words();
        this.dice = dice;
    }

    Truth truth() {
        List<Item> items = new Basket(country, words, dice).items();
        boolean cash = dice.chance(0.6);
        Totals totals = totals(items, cash);
        return new Truth(merchant(), moment(), country.dateOrder(), items, totals, payment(cash, totals.total()));
    }

    private Merchant merchant() {
        return new Merchant(
                dice.pick(words.shops()),
                dice.pick(words.streets()),
                dice.pick(words.towns()),
                country.taxId(dice).orElse(null));
    }

    private LocalDateTime moment() {
        return FIRST_DAY.plusDays(dice.between(0, 1400)).atTime(dice.between(8, 21), dice.between(0, 59));
    }

    private Totals totals(List<Item> items, boolean cash) {
        BigDecimal goods = items.stream().map(Item::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Tax> taxes = taxes(items);
        BigDecimal tax = taxes.stream().map(Tax::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal exact = country.taxIncluded() ? goods : goods.add(tax);
        BigDecimal total = cash && country.roundsCash() ? toMultipleOf(FIVE_CENTS, exact) : exact;
        return new Totals(country.currency, goods, taxes, country.taxIncluded(), total.subtract(exact), total);
    }

    private List<Tax> taxes(List<Item> items) {
        return items.stream()
                .collect(groupingBy(
                        Item::taxCode, TreeMap::new, reducing(BigDecimal.ZERO, Item::total, BigDecimal::add)))
                .entrySet()
                .stream()
                .map(sold -> tax(sold.getKey(), sold.getValue()))
                .sorted(comparing(Tax::code))
                .toList();
    }

    private Tax tax(String code, BigDecimal base) {
        BigDecimal rate = country.rate(code);
        BigDecimal whole = country.taxIncluded() ? HUNDRED.add(rate) : HUNDRED;
        return new Tax(code, rate, base, base.multiply(rate).divide(whole, 2, HALF_UP));
    }

    private Payment payment(boolean cash, BigDecimal total) {
        BigDecimal paid = cash ? tendered(total) : total;
        return new Payment(cash, paid, paid.subtract(total));
    }

    private BigDecimal tendered(BigDecimal total) {
        BigDecimal note = dice.pick(NOTES);
        return total.divide(note, 0, UP).multiply(note).setScale(2);
    }

    private static BigDecimal toMultipleOf(BigDecimal coin, BigDecimal amount) {
        return amount.divide(coin, 0, HALF_UP).multiply(coin).setScale(2);
    }
}
