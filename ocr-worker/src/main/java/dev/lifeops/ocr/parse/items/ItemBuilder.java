package dev.lifeops.ocr.parse.items;

import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.line.Amount;
import dev.lifeops.ocr.parse.words.Fold;
import dev.lifeops.ocr.parse.words.Likeness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts items together from their rows, and takes off what later rows take back. */
final class ItemBuilder {

    private static final int WORTH_NAMING = 5;

    private final Quantities quantities;
    private final List<ItemCandidate> items = new ArrayList<>();

    ItemBuilder(Language language) {
        this.quantities = new Quantities(language);
    }

    List<ItemCandidate> items() {
        return List.copyOf(items);
    }

    void add(PricedLine price, List<PricedLine> names) {
        Amount amount = price.line().lastAmount();
        if (count(price)) {
            return;
        }
        String name = names.isEmpty() ? fallbackName(price) : nameOf(names);
        if (amount.isNegative() && takesBack(name, amount.value().abs())) {
            return;
        }
        if (amount.isNegative() && speaksOfLast(name)) {
            adjust(price);
            return;
        }
        if (!name.isEmpty() && (amount.value().signum() != 0 || price.hasName())) {
            items.add(item(name, price, names, amount));
        }
    }

    /** Whether a word of the last item's name is in {@code name}, as in "3 FOR 2 NESCAFE" below coffee. */
    private boolean speaksOfLast(String name) {
        return !items.isEmpty()
                && Fold.words(items.getLast().name()).stream()
                        .anyMatch(word -> word.length() >= WORTH_NAMING
                                && Fold.words(name).contains(word));
    }

    /** Takes a discount off the item before it. */
    void adjust(PricedLine row) {
        BigDecimal off = discount(row);
        if (items.isEmpty() || items.getLast().total().compareTo(off) < 0) {
            return;
        }
        items.add(discounted(items.removeLast(), off));
    }

    /** Of a discount and the price that it leaves in one row, the discount. */
    private static BigDecimal discount(PricedLine row) {
        Amount first = row.line().amounts().getFirst();
        Amount last = row.line().lastAmount();
        return (first.isNegative() && !last.isNegative() ? first : last).value().abs();
    }

    /** Takes back the item that a void names, else the last that cost as much; else it is a discount. */
    void takeBack(PricedLine row) {
        BigDecimal amount = row.line().lastAmount().value().abs();
        if (!takesBack(amount, item -> names(row, item)) && !takesBack(amount, item -> true)) {
            adjust(row);
        }
    }

    private static boolean names(PricedLine row, ItemCandidate item) {
        return Fold.bare(row.line().text()).contains(Fold.bare(item.name()));
    }

    /** "2 x 4.50" next to an item that costs 9.00 tells its quantity; false where the row tells something else. */
    boolean count(PricedLine row) {
        if (items.isEmpty() || row.hasName() || row.line().amounts().size() != 1) {
            return false;
        }
        BigDecimal unit = row.line().lastAmount().value();
        List<String> words =
                Stream.concat(row.prefix().stream(), row.figures().stream()).toList();
        Optional<BigDecimal> count = Quantities.numbers(words).stream()
                .filter(number -> makes(number, unit, items.getLast().total()))
                .findFirst();
        count.ifPresent(number -> items.add(counted(items.removeLast(), number, unit)));
        return count.isPresent();
    }

    private static boolean makes(BigDecimal count, BigDecimal unit, BigDecimal total) {
        return count.multiply(unit).subtract(total).abs().compareTo(Quantities.SLACK) <= 0;
    }

    private static ItemCandidate counted(ItemCandidate item, BigDecimal count, BigDecimal unit) {
        return new ItemCandidate(
                item.name(),
                count,
                item.unit(),
                unit,
                item.discount(),
                item.total(),
                item.taxCode(),
                item.recognition(),
                item.box());
    }

    /** The same name with the same amount below zero is a void. */
    private boolean takesBack(String name, BigDecimal amount) {
        return takesBack(amount, item -> Likeness.of(Fold.bare(item.name()), Fold.bare(name)) > 0.8);
    }

    private boolean takesBack(BigDecimal amount, Predicate<ItemCandidate> meant) {
        for (int place = items.size() - 1; place >= 0; place--) {
            ItemCandidate item = items.get(place);
            if (item.total().compareTo(amount) == 0 && meant.test(item)) {
                items.remove(place);
                return true;
            }
        }
        return false;
    }

    private static ItemCandidate discounted(ItemCandidate item, BigDecimal off) {
        BigDecimal before = item.discount() == null ? BigDecimal.ZERO : item.discount();
        return new ItemCandidate(
                item.name(),
                item.quantity(),
                item.unit(),
                item.unitPrice(),
                before.add(off),
                item.total().subtract(off),
                item.taxCode(),
                item.recognition(),
                item.box());
    }

    private ItemCandidate item(String name, PricedLine price, List<PricedLine> names, Amount amount) {
        Quantity quantity = quantities.of(price.prefix(), price.figures(), amount.value());
        Box box = Stream.concat(names.stream(), Stream.of(price))
                .map(row -> row.line().box())
                .reduce(Box::around)
                .orElseThrow();
        return new ItemCandidate(
                name,
                quantity.count(),
                quantity.unit(),
                quantity.price(),
                null,
                amount.value(),
                price.taxCode(),
                price.line().recognition(),
                box);
    }

    private static String nameOf(List<PricedLine> names) {
        return names.stream()
                .map(PricedLine::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String fallbackName(PricedLine price) {
        String left = price.line().words(0, price.line().amounts().getFirst().from());
        long digits = left.chars().filter(Character::isDigit).count();
        long letters = left.chars().filter(Character::isLetter).count();
        return letters >= 3 || digits >= 3 ? left.strip() : "";
    }
}
